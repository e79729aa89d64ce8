import { counted, isBrief } from '../format';
import type { FirstWords } from '../en/first';

const photos = (count: number) => counted('es', count, { one: 'foto', other: 'fotos' });

/** What the first screen says, in Spanish. */
export const first: FirstWords = {
  tag: 'es',
  readIn: 'Leer en español',

  app: {
    name: 'Tearsheet',
  },

  pane: {
    choose: 'Elija una noticia de la lista o abra una dirección.',
    backToList: 'Volver a la lista',
    opening: 'Abriendo la noticia…',
    stop: 'Detener',
    dropNow: 'Suéltela para leerla',
  },

  story: {
    name: 'Noticia',
    save: 'Guardar noticia',
    saved: 'Guardada',
    saving: 'Guardando…',
    favourite: 'Añadir a favoritas',
    unfavourite: 'Quitar de favoritas',
    more: 'Más acciones',
    photos,
    minutes: (time) =>
      isBrief(time) ? 'Menos de un minuto' : `de ${time.low} a ${time.high} minutos`,
    readTimeIs: 'Tiempo estimado de lectura:',
    updated: (date) => `Actualizada el ${date}`,
    nowhereEdition: 'la página no da su dirección',
    openPhoto: (place, of) => `Abrir la foto ${place} de ${of}`,
    showEmbed: (provider) => `Abrir en ${provider}`,
    tableScrolls: 'Tabla; se desplaza de lado',
    untitled: 'Noticia sin titular',
    photoComing: 'La foto está en camino',
  },

  standing: {
    changed: 'Esta noticia ha cambiado desde que la guardó.',
    see: 'Qué cambió',
    readingOf: (revision, of) => `Está leyendo la revisión ${revision} de ${of}.`,
    back: 'Volver a la más nueva',
  },
};
