import { counted, number } from '../format';

const stories = (count: number) => counted('en', count, { one: 'story', other: 'stories' });
const photos = (count: number) => counted('en', count, { one: 'photo', other: 'photos' });
const words = (count: number) => counted('en', count, { one: 'word', other: 'words' });

/** Words about keeping: saves under way, where a story came from, what it was before. */
export const keeping = {
  saving: {
    name: 'Saves',
    line: (count: number) => `Saving ${stories(count)}`,
    linePhotos: (count: number, done: number, of: number) =>
      `Saving ${stories(count)}, ${number('en', done)} of ${photos(of)}`,
    linePaused: (count: number) => `${stories(count)} paused`,
    lineFailed: (count: number) => `${stories(count)} could not be saved`,
    progress: 'Progress of this save',
    pasted: 'Pasted page',
    waiting: 'Waiting',
    opening: 'Fetching the page…',
    photos: (done: number, of: number) => `${number('en', done)} of ${photos(of)}`,
    paused: 'Paused',
    saved: 'Saved',
    again: (time: string) => `Tried again at ${time}.`,
    pause: (title: string) => `Pause: ${title}`,
    resume: (title: string) => `Resume: ${title}`,
    retry: (title: string) => `Try again: ${title}`,
    cancel: (title: string) => `Cancel: ${title}`,
    open: (title: string) => `Open: ${title}`,
    pauseAll: 'Pause all',
    resumeAll: 'Resume all',
    clear: 'Clear finished',
    none: 'Nothing is being saved. Paste several addresses, one a line, to save them all.',
    queued: (count: number) => `${stories(count)} asked for.`,
    over: (count: number) => `${stories(count)} saved.`,
    overFailed: (done: number, failed: number) =>
      `${stories(done)} saved; ${number('en', failed)} could not be saved.`,
    overTitle: 'Saving is done',
  },

  provenance: {
    name: 'About this copy',
    edition: (language: string) => `Edition: ${language}`,
    asked: 'Address asked',
    redirects: 'Led on to',
    further: 'Further pages',
    answered: 'Address that answered',
    status: 'Answer',
    fetched: 'Fetched',
    size: 'Page',
    bytes: (count: number) => `${number('en', count)} bytes`,
    hash: 'BLAKE3 of the page',
    headers: 'Headers kept',
    version: 'Kept by',
    kept: 'Kept',
    words,
    photos: (kept: number, of: number) => `${number('en', kept)} of ${photos(of)}`,
    missing: 'Missing',
    nothingMissing: 'Nothing',
    file: 'A file',
    revision: 'Revision',
    copy: 'Copy all',
    copied: 'Copied.',
  },

  revisions: {
    name: 'Revisions',
    one: (revision: number) => `Revision ${revision}`,
    newest: 'newest',
    about: (count: number, kept: number) => `${words(count)}, ${photos(kept)}`,
    read: (revision: number) => `Read revision ${revision}`,
    shown: 'Open now',
    changes: (from: number, to: number) => `From revision ${from} to ${to}`,
    first: 'This is how it was first saved.',
    none: 'Nothing that a reader would see changed.',
    added: (count: number) => `${words(count)} added`,
    removed: (count: number) => `${words(count)} removed`,
    headline: 'Headline',
    deck: 'Deck',
    text: 'Text',
    photosAdded: 'Photos added',
    photosRemoved: 'Photos removed',
    untitledPhoto: 'Photo without a caption',
  },
};
