import { counted, share } from '../format';
import type { lists as english } from '../en/lists';

const stories = (count: number) => counted('es', count, { one: 'noticia', other: 'noticias' });
const moved = (count: number) =>
  counted('es', count, { one: 'noticia movida', other: 'noticias movidas' });

/** The same in Spanish. */
export const lists: typeof english = {
  library: {
    front: 'Portada',
    weekly: 'Semanal',
    unreadIssues: (count) => counted('es', count, { one: 'número nuevo', other: 'números nuevos' }),
    name: 'Biblioteca',
    search: 'Buscar en la biblioteca',
    shelves: 'Estantes',
    toRead: 'Por leer',
    archive: 'Archivo',
    favourites: 'Favoritas',
    trash: 'Papelera',
    highlights: 'Subrayados',
    showShelves: 'Mostrar los estantes',
    width: 'Ancho de la lista',
    railWidth: 'Ancho de los estantes',
    empty: {
      to_read: 'Nada por leer todavía. Abra una noticia y guárdela.',
      archive: 'El archivo está vacío. Traiga aquí las noticias ya leídas.',
      favourites: 'Aún no hay favoritas. Marque una noticia con la estrella.',
      trash: 'La papelera está vacía.',
      all: 'Aún no hay nada guardado. Abra una noticia y guárdela.',
    },
    nothingFound: (query) =>
      `Nada encontrado para «${query}». Pruebe con menos palabras o con otras.`,
    found: (count) =>
      counted('es', count, { one: 'noticia encontrada', other: 'noticias encontradas' }),
    undo: 'Deshacer',
    lastChange: 'Último cambio',
    movedTo: {
      to_read: (count) => `${moved(count)} a Por leer.`,
      archive: (count) => `${moved(count)} al archivo.`,
      trash: (count) => `${moved(count)} a la papelera.`,
    },
    marked: (count) =>
      counted('es', count, {
        one: 'noticia añadida a favoritas.',
        other: 'noticias añadidas a favoritas.',
      }),
    unmarked: (count) =>
      counted('es', count, {
        one: 'noticia quitada de favoritas.',
        other: 'noticias quitadas de favoritas.',
      }),
    tagged: (count) => `Cambiadas las etiquetas de ${stories(count)}.`,
    deleted: (count) =>
      counted('es', count, { one: 'noticia eliminada.', other: 'noticias eliminadas.' }),
    undone: (count) => (count === 0 ? 'Deshecho.' : `Deshecho: ${stories(count)} como antes.`),
    nothingToUndo: 'No hay nada que deshacer.',
    emptyTrash: 'Vaciar la papelera',
    reading: 'Leyendo',
    photosKept: (count) => counted('es', count, { one: 'foto guardada', other: 'fotos guardadas' }),
    read: 'Leída',
    readSoFar: (percent) => `Leído el ${share('es', percent)}`,
  },

  select: {
    begin: 'Seleccionar noticias',
    end: 'Dejar de seleccionar',
    actions: 'Noticias seleccionadas',
    count: (count) => counted('es', count, { one: 'seleccionada', other: 'seleccionadas' }),
    all: 'Seleccionar todo',
    toToRead: 'Mover a Por leer',
    toArchive: 'Mover al archivo',
    favourite: 'Añadir a favoritas',
    unfavourite: 'Quitar de favoritas',
    toTrash: 'Mover a la papelera',
    delete: 'Eliminar para siempre',
    tags: 'Etiquetas…',
  },

  filter: {
    name: 'Ordenar y filtrar',
    sort: 'Orden',
    sorts: {
      newest: 'Últimas guardadas primero',
      oldest: 'Primeras guardadas primero',
      published: 'Más recientes primero',
      shortest: 'Más breves primero',
      longest: 'Más largas primero',
      site: 'Por sitio',
    },
    site: 'Sitio',
    topic: 'Tema',
    tag: 'Etiqueta',
    language: 'Idioma',
    photos: 'Fotos',
    photosWanted: { any: 'Con o sin fotos', with: 'Con fotos', without: 'Sin fotos' },
    length: 'Extensión',
    lengths: {
      any: 'Cualquiera',
      short: 'Hasta 5 minutos',
      medium: 'De 6 a 15 minutos',
      long: 'Más de 15 minutos',
    },
    period: 'Publicada',
    periods: {
      any: 'En cualquier fecha',
      week: 'En los últimos 7 días',
      month: 'En los últimos 30 días',
      year: 'En el último año',
      earlier: 'Hace más de un año',
    },
    every: {
      site: 'Todos los sitios',
      topic: 'Todos los temas',
      tag: 'Todas las etiquetas',
      language: 'Todos los idiomas',
    },
    clear: 'Mostrar todas',
    shown: stories,
    nothing: 'Aquí no hay ninguna noticia así.',
  },
};
