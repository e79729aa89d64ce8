import type { Words } from './en';
import { counted, isBrief, number } from './format';
import { errors, failures, verdicts } from './trouble.es';

const photos = (count: number) => counted('es', count, { one: 'foto', other: 'fotos' });
const words = (count: number) => counted('es', count, { one: 'palabra', other: 'palabras' });

/** The window's words in Spanish. */
export const es: Words = {
  tag: 'es',
  errors,
  failures,
  verdicts,

  help: {
    retry: 'Reintentar',
    open_original: 'Abrir el original',
    choose_file: 'Elegir un archivo…',
    allow_host: 'Permitir este equipo',
    edit_address: 'Cambiar la dirección',
    close: 'Cerrar',
  },

  app: {
    name: 'Tearsheet',
    promise: 'Guarde una noticia para siempre: sus palabras, sus fotos, su otro idioma.',
    skip: 'Ir a la noticia',
  },

  open: {
    address: 'Dirección de la noticia',
    placeholder: 'Pegue la dirección de una noticia',
    open: 'Abrir',
    add: 'Abrir…',
    browse: 'Elegir un archivo…',
    drop: 'o suelte una página aquí',
    dropNow: 'Suéltela para leerla',
    sample: 'Noticia de muestra',
    sampleAbout: 'Vea cómo queda una noticia guardada: once fotos, dos idiomas.',
    readSample: 'Leer la noticia de muestra',
    dismissSample: 'Ocultar la noticia de muestra',
    opening: 'Abriendo la noticia…',
    stop: 'Detener',
  },

  library: {
    name: 'Biblioteca',
    search: 'Buscar en la biblioteca',
    shelves: 'Estantes',
    toRead: 'Por leer',
    archive: 'Archivo',
    favourites: 'Favoritas',
    trash: 'Papelera',
    showShelves: 'Mostrar los estantes',
    width: 'Ancho de la lista',
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
    choose: 'Elija una noticia de la lista o abra una dirección.',
    undo: 'Deshacer',
    movedTo: {
      to_read: 'Movida a Por leer.',
      archive: 'Movida al archivo.',
      trash: 'Movida a la papelera.',
    },
    backToList: 'Volver a la lista',
    reading: 'Leyendo',
    photosKept: (count) => counted('es', count, { one: 'foto guardada', other: 'fotos guardadas' }),
  },

  story: {
    save: 'Guardar noticia',
    saved: 'Guardada',
    saving: 'Guardando…',
    savingPhotos: (done, of) => `Guardando: fotos ${done} de ${of}`,
    cancel: 'Cancelar',
    favourite: 'Añadir a favoritas',
    unfavourite: 'Quitar de favoritas',
    more: 'Más acciones',
    openOriginal: 'Abrir el original',
    copyAddress: 'Copiar la dirección',
    addressCopied: 'Dirección copiada.',
    readAlone: 'Leer sin la lista',
    showList: 'Mostrar la lista',
    toToRead: 'Mover a Por leer',
    toArchive: 'Mover al archivo',
    toTrash: 'Mover a la papelera',
    saveAgain: 'Guardar de nuevo',
    keepAnyway: 'Guardar de todos modos',
    close: 'Cerrar la noticia',
    photos,
    words,
    minutes: (time) =>
      isBrief(time) ? 'Menos de un minuto' : `de ${time.low} a ${time.high} minutos`,
    minutesShort: (time) => (isBrief(time) ? '< 1 min' : `${time.low}-${time.high} min`),
    readTimeIs: 'Tiempo estimado de lectura:',
    updated: (date) => `Actualizada el ${date}`,
    notice: 'Aviso',
    topics: 'Temas',
    related: 'Noticias relacionadas',
    recent: (section) =>
      section === null ? 'Las noticias más recientes' : `Lo más reciente de ${section}`,
    provenance: (date, site) => `Guardada el ${date} de ${site}`,
    provenanceHere: (date) => `Guardada el ${date}`,
    revisions: (count) => counted('es', count, { one: 'revisión', other: 'revisiones' }),
    notSaved: 'Sin guardar',
    missingEdition: 'Esa edición no se guardó. Se abre en su navegador.',
    openPhoto: (place, of) => `Abrir la foto ${place} de ${of}`,
    showEmbed: (provider) => `Abrir en ${provider}`,
    tableScrolls: 'Tabla; se desplaza de lado',
    noPhotosFound: 'La página promete fotos, pero no muestra ninguna.',
    untitled: 'Noticia sin titular',
    photoComing: 'La foto está en camino',
    editionArrived: (name) => `Ahora lee en ${name}.`,
  },

  receipt: {
    line: (count, kept, of) =>
      of === 0 ? words(count) : `${words(count)}, ${number('es', kept)} de ${photos(of)}`,
    edition: (name) => `edición en ${name} guardada`,
    noEdition: (name) => `edición en ${name} no encontrada`,
    unchanged: 'Nada nuevo en la página: la noticia que guarda es la misma.',
    revised: (revision) => `Guardada como revisión ${revision}.`,
    refused: (kept, of, failed, reason) => `${kept} de ${photos(of)}: ${failed} ${reason}.`,
    retry: 'Reintentar',
    stopped: 'Se detuvo el guardado. No se guardó nada.',
    editionNames: { en: 'inglés', es: 'español' },
  },

  gallery: {
    name: 'Galería de fotos',
    next: 'Foto siguiente',
    previous: 'Foto anterior',
    close: 'Cerrar',
    count: (place, of) => `${place} de ${of}`,
    sheet: 'Hoja de contactos',
    single: 'Una foto a la vez',
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de pantalla completa',
    strip: 'Todas las fotos',
    more: 'Mostrar todo el pie de foto',
    less: 'Mostrar menos',
    retry: 'Reintentar',
    retrying: 'Intentando de nuevo…',
    missing: 'Falta esta foto',
    coming: 'Esta foto está en camino',
    photo: (place) => `Foto ${place}`,
    promise: (promised, found) =>
      `La página promete ${photos(promised)}; muestra ${number('es', found)}.`,
  },

  settings: {
    name: 'Ajustes',
    language: 'Idioma',
    system: 'Como el sistema',
    theme: 'Papel',
    themes: {
      system: 'Como el sistema',
      light: 'Claro',
      sepia: 'Sepia',
      dark: 'Oscuro',
      black: 'Negro',
    },
    textSize: 'Tamaño del texto',
    smaller: 'Texto más pequeño',
    larger: 'Texto más grande',
    version: (version) => `Tearsheet ${version}`,
  },

  keys: {
    name: 'Atajos de teclado',
    show: 'Atajos',
    close: 'Cerrar',
    next: 'Noticia siguiente',
    previous: 'Noticia anterior',
    alone: 'Leer sin la lista',
    gallery: 'Abrir las fotos',
    language: 'Leer en el otro idioma',
    save: 'Guardar noticia',
    search: 'Buscar en la biblioteca',
    address: 'Escribir una dirección',
    back: 'Un paso atrás',
    help: 'Esta hoja',
  },

  notices: {
    recovered: 'La ventana tuvo que empezar de nuevo. Nada guardado se perdió.',
    setAside: (path) =>
      `No se pudo leer la biblioteca. Se apartó entera, como ${path}, y se empezó una nueva.`,
    understood: 'Entendido',
    close: 'Cerrar',
  },
};
