import { counted, number } from '../format';
import type { keeping as english } from '../en/keeping';

const stories = (count: number) => counted('es', count, { one: 'noticia', other: 'noticias' });
const photos = (count: number) => counted('es', count, { one: 'foto', other: 'fotos' });
const words = (count: number) => counted('es', count, { one: 'palabra', other: 'palabras' });

/** Las palabras de lo que se guarda. */
export const keeping: typeof english = {
  saving: {
    name: 'Lo que se guarda',
    line: (count) => `Guardando ${stories(count)}`,
    linePhotos: (count, done, of) =>
      `Guardando ${stories(count)}, ${number('es', done)} de ${photos(of)}`,
    linePaused: (count) => `${stories(count)} en pausa`,
    lineFailed: (count) => `${stories(count)} sin guardar`,
    progress: 'Avance de lo que se guarda',
    pasted: 'Página pegada',
    waiting: 'En espera',
    opening: 'Trayendo la página…',
    photos: (done, of) => `${number('es', done)} de ${photos(of)}`,
    paused: 'En pausa',
    saved: 'Guardada',
    again: (time) => `Se intentará de nuevo a las ${time}.`,
    pause: (title) => `Poner en pausa: ${title}`,
    resume: (title) => `Seguir: ${title}`,
    retry: (title) => `Intentar de nuevo: ${title}`,
    cancel: (title) => `Cancelar: ${title}`,
    open: (title) => `Abrir: ${title}`,
    pauseAll: 'Poner todo en pausa',
    resumeAll: 'Seguir con todo',
    clear: 'Quitar lo terminado',
    none: 'No se está guardando nada. Pegue varias direcciones, una por línea, para guardarlas todas.',
    queued: (count) => `${stories(count)} por guardar.`,
    over: (count) => `${stories(count)} en la biblioteca.`,
    overFailed: (done, failed) =>
      `${stories(done)} en la biblioteca; ${number('es', failed)} sin guardar.`,
    overTitle: 'Ya está guardado',
  },

  provenance: {
    name: 'Acerca de esta copia',
    edition: (language) => `Edición: ${language}`,
    asked: 'Dirección pedida',
    redirects: 'Llevó a',
    further: 'Más páginas',
    answered: 'Dirección que respondió',
    status: 'Respuesta',
    fetched: 'Traída',
    size: 'Página',
    bytes: (count) => `${number('es', count)} octetos`,
    hash: 'BLAKE3 de la página',
    headers: 'Cabeceras guardadas',
    version: 'Guardada por',
    kept: 'Guardado',
    words,
    photos: (kept, of) => `${number('es', kept)} de ${photos(of)}`,
    missing: 'Falta',
    nothingMissing: 'Nada',
    file: 'Un archivo',
    revision: 'Revisión',
    copy: 'Copiar todo',
    copied: 'Copiado.',
  },

  revisions: {
    name: 'Revisiones',
    one: (revision) => `Revisión ${revision}`,
    newest: 'la más nueva',
    about: (count, kept) => `${words(count)}, ${photos(kept)}`,
    read: (revision) => `Leer la revisión ${revision}`,
    shown: 'Abierta ahora',
    changes: (from, to) => `De la revisión ${from} a la ${to}`,
    first: 'Así se guardó por primera vez.',
    none: 'No cambió nada que un lector vería.',
    added: (count) => `${words(count)} más`,
    removed: (count) => `${words(count)} menos`,
    headline: 'Titular',
    deck: 'Entradilla',
    text: 'Texto',
    photosAdded: 'Fotos nuevas',
    photosRemoved: 'Fotos retiradas',
    untitledPhoto: 'Foto sin pie',
  },
};
