import { counted } from '../format';
import type { photosOutside as english } from '../en/photos';

const photos = (count: number) => counted('es', count, { one: 'foto', other: 'fotos' });

/** Lo mismo en español. */
export const photosOutside: typeof english = {
  taking: {
    name: 'Qué hacer con esta foto',
    save: 'Guardar foto…',
    saveAll: 'Guardar todas las fotos…',
    showInText: 'Mostrar en la noticia',
    copy: 'Copiar foto',
    open: 'Abrir la dirección de la foto',
    copyAddress: 'Copiar la dirección de la foto',
    copied: 'Foto copiada.',
    savedAs: (path) => `Guardada como ${path}.`,
    savedIn: (count, folder) => `Guardado en ${folder}: ${photos(count)}.`,
    thereAlready: (count, folder) => `${folder} ya contiene ${photos(count)}.`,
  },

  wall: {
    name: 'Fotos',
    all: 'Todas las fotos',
    count: photos,
    back: 'Volver a las noticias',
    filtered: 'Fotos de las noticias que deja pasar el filtro',
    empty: 'Aún no hay fotos guardadas. Guarde una noticia que las tenga.',
    nothing: 'Ninguna noticia que deje pasar el filtro tiene fotos.',
    photo: (place, headline) => `Foto ${place}: ${headline}`,
  },

  contexts: {
    story: 'Qué hacer con esta noticia',
    link: 'Qué hacer con este enlace',
    open: 'Abrir aquí',
    browser: 'Abrir en el navegador',
    keep: 'Guardar en la biblioteca',
    copyLink: 'Copiar la dirección del enlace',
    select: 'Seleccionar',
  },
};
