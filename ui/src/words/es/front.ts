import { counted, number } from '../format';
import type { FrontWords } from '../en/front';

/** What the front page says, in Spanish. */
export const front: FrontWords = {
  back: 'Volver a los artículos',
  asking: 'Consultando los sitios que sigue…',
  none: 'Todavía no sigue ningún sitio. Escriba abajo la dirección de uno, y sus artículos estarán aquí.',
  quiet: 'No hay artículos de los últimos tres días.',
  opened: 'Ya abiertos',
  open: (headline: string) => `Abrir: ${headline}`,
  save: 'Guardar',
  saveStory: (headline: string) => `Guardar: ${headline}`,
  saving: 'Pasa a la biblioteca',
  photos: (count: number) => counted('es', count, { one: 'foto', other: 'fotos' }),

  sites: {
    name: 'Sitios que sigue',
    address: 'Dirección de un sitio o de su canal',
    follow: 'Seguir',
    looking: 'Buscando su canal…',
    polite: 'Se consulta cada uno mientras Tearsheet está abierto, como mucho una vez por hora.',
    pauseAll: 'Pausar todos',
    resumeAll: 'Reanudar todos',
    allPaused: 'Todos están en pausa: no se consulta ningún sitio.',
    stories: (count: number) => counted('es', count, { one: 'artículo', other: 'artículos' }),
    asked: (moment: string) => `consultado ${moment}`,
    paused: 'en pausa',
    pause: 'Pausar',
    resume: 'Reanudar',
    retry: 'Consultar otra vez',
    remove: 'Dejar de seguir',
    several: 'Este sitio tiene varios canales. ¿Cuáles quiere seguir?',
    chosen: (count) => `Seguir ${number('es', count)}`,
    none: 'Ninguno',
    list: 'Importar una lista (OPML)…',
    removed: (name: string) => `Ya no sigue ${name}.`,
    again: 'Seguir otra vez',
  },
};
