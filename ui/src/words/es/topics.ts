import { counted, number } from '../format';
import type { TopicWords } from '../en/topics';

const stories = (count: number) => counted('es', count, { one: 'noticia', other: 'noticias' });

/** What is said of topics, tags and related stories, in Spanish. */
export const topics: TopicWords = {
  name: 'Temas',
  back: 'Volver a las noticias',
  all: 'Todos los temas',
  find: 'Buscar un tema o una etiqueta',
  none: 'Todavía no hay temas. Las noticias traen los suyos, y aquí están también sus etiquetas.',
  noneFound: (query) => `Ningún tema se llama «${query}».`,
  stories,
  own: 'etiqueta suya',
  both: 'también etiqueta suya',
  inLibrary: 'En su biblioteca',
  showAll: (count) =>
    count === 1 ? 'Mostrarla en la lista' : `Mostrar las ${number('es', count)} en la lista`,
  fromFeeds: 'De los sitios que sigue',
  atSites: 'En los propios sitios',
  nothing: 'Todavía no hay nada sobre esto.',

  related: 'Relacionadas en su biblioteca',
  because: (names) => `Ambas sobre ${names}`,

  tags: {
    name: 'Sus etiquetas',
    ofMany: (count) => `Etiquetas de ${stories(count)}`,
    edit: 'Editar etiquetas',
    add: 'Añadir etiquetas',
    field: 'Etiqueta',
    hint: 'Una palabra o unas pocas. No importan la grafía, las mayúsculas ni los acentos.',
    put: 'Añadir',
    take: 'Quitar de todas',
    remove: (name) => `Quitar la etiqueta ${name}`,
    none: 'Todavía no hay etiquetas.',
    known: 'Etiquetas y temas que ya tiene',
    done: 'Listo',
    wasPut: (name) => `Etiqueta ${name} añadida.`,
    wasTaken: (name) => `Etiqueta ${name} quitada.`,
  },
};
