import type { Words } from '../en';
import { counted, isBrief, number, share } from '../format';
import { first } from './first';
import { front } from './front';
import { hand } from './hand';
import { keeping } from './keeping';
import { lists } from './lists';
import { photosOutside } from './photos';
import { topics } from './topics';
import { errors, failures, verdicts } from './trouble';
import { weather } from './weather';
import { weekly } from './weekly';

const photos = (count: number) => counted('es', count, { one: 'foto', other: 'fotos' });
const words = (count: number) => counted('es', count, { one: 'palabra', other: 'palabras' });

/** The window's words in Spanish. */
export const es: Words = {
  ...first,
  ownName: 'Español',
  errors,
  failures,
  verdicts,
  ...keeping,
  ...lists,
  ...photosOutside,
  hand,
  front,
  topics,
  weather,
  weekly,

  help: {
    retry: 'Reintentar',
    open_original: 'Abrir el original',
    choose_file: 'Elegir un archivo…',
    allow_host: 'Permitir este equipo',
    edit_address: 'Cambiar la dirección',
    close: 'Cerrar',
  },

  app: {
    ...first.app,
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
    follow: 'Seguir sitios y leer su portada',
    sample: 'Noticia de muestra',
    sampleAbout: 'Vea cómo queda una noticia guardada: once fotos, dos idiomas.',
    readSample: 'Leer la noticia de muestra',
    dismissSample: 'Ocultar la noticia de muestra',
  },

  story: {
    ...first.story,
    savingPhotos: (done, of) => `Guardando: fotos ${done} de ${of}`,
    cancel: 'Cancelar',
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
    words,
    minutesShort: (time) => (isBrief(time) ? '< 1 min' : `${time.low}-${time.high} min`),
    notice: 'Aviso',
    topics: 'Temas',
    related: 'Noticias relacionadas',
    recent: (section) =>
      section === null ? 'Las noticias más recientes' : `Lo más reciente de ${section}`,
    provenance: (date, site) => `Guardada el ${date} de ${site}`,
    provenanceHere: (date) => `Guardada el ${date}`,
    revisions: (count) => counted('es', count, { one: 'revisión', other: 'revisiones' }),
    notSaved: 'Sin guardar',
    noPhotosFound: 'La página promete fotos, pero no muestra ninguna.',
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
    actions: 'Más',
    fullScreen: 'Pantalla completa',
    realSize: 'Tamaño real',
    whole: 'Foto entera',
    play: 'Pase de fotos',
    pause: 'Pausa',
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
      contrast: 'Alto contraste',
    },
    face: 'Letra',
    faces: { serif: 'De periódico, con remates', sans: 'De palo seco' },
    leading: 'Interlineado',
    leadings: { close: 'Estrecho', usual: 'Normal', open: 'Amplio' },
    measure: 'Largo de línea',
    measures: { narrow: 'Corto', usual: 'Normal', wide: 'Largo' },
    alignment: 'Final de línea',
    alignments: { start: 'Irregular', justified: 'Justificado' },
    preview: 'Vista previa',
    previewText:
      'El puerto despertó antes que la luz. A las seis los primeros barcos ya habían pasado el rompeolas, y las gaviotas los habían encontrado.',
    asPaper: 'Como lo compone el periódico',
    textSize: 'Tamaño del texto',
    smaller: 'Texto más pequeño',
    larger: 'Texto más grande',
    version: (version) => `Tearsheet ${version}`,
  },

  magnification: {
    name: 'Tamaño de todo',
    larger: 'Todo más grande',
    smaller: 'Todo más pequeño',
    usual: 'Todo en su tamaño habitual',
    now: (percent) => `Todo al ${share('es', percent)}.`,
  },

  keys: {
    groups: {
      stories: 'Noticias',
      reading: 'Lectura',
      words: 'Palabras',
      photos: 'Fotos',
      places: 'Ir a',
      window: 'Ventana',
    },
    name: 'Atajos de teclado',
    show: 'Atajos',
    close: 'Cerrar',
    next: 'Noticia siguiente',
    previous: 'Noticia anterior',
    nextToRead: 'Siguiente noticia por leer',
    previousToRead: 'Noticia por leer anterior',
    palette: 'Buscar una orden o una noticia',
    alone: 'Leer sin la lista',
    gallery: 'Abrir las fotos',
    zoom: 'Foto más cerca, más lejos',
    realSize: 'Foto en tamaño real, entera',
    slideshow: 'Pase de las fotos',
    takePhoto: 'Foto guardada, copiada',
    takePhotos: 'Todas sus fotos guardadas',
    front: 'Portada de los sitios que sigue',
    weekly: 'Cinco noticias de la semana',
    wall: 'Todas las fotos de la biblioteca',
    archive: 'Mover al archivo',
    original: 'Abrir el original',
    language: 'Leer en el otro idioma',
    save: 'Guardar noticia',
    saves: 'Ver lo que se guarda',
    provenance: 'Acerca de esta copia',
    revisions: 'Revisiones y qué cambió',
    search: 'Buscar en la biblioteca',
    undo: 'Deshacer',
    walk: 'Arriba y abajo por la lista',
    stretch: 'Seleccionar más, menos',
    all: 'Seleccionar toda la lista',
    trash: 'Mover a la papelera, desde la lista',
    address: 'Escribir una dirección',
    magnify: 'Todo más grande, más pequeño',
    usualSize: 'Todo en su tamaño habitual',
    back: 'Un paso atrás',
    help: 'Esta hoja',
  },

  palette: {
    name: 'Órdenes y noticias',
    show: 'Órdenes',
    field: 'Buscar una orden o una noticia',
    nothing: 'Nada encontrado. Pruebe con menos letras o con otras.',
    found: (count) => counted('es', count, { one: 'resultado', other: 'resultados' }),
  },

  notices: {
    recovered: 'La ventana tuvo que empezar de nuevo. Nada guardado se perdió.',
    setAside: (path) =>
      `No se pudo leer la biblioteca. Se apartó entera, como ${path}, y se empezó una nueva.`,
    understood: 'Entendido',
    close: 'Cerrar',
  },
};
