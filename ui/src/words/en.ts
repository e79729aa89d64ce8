import type { ReadTime } from '../backend/generated';
import { counted, isBrief, number } from './format';
import type { Help } from './trouble';
import { errors, failures, verdicts } from './trouble.en';

const photos = (count: number) => counted('en', count, { one: 'photo', other: 'photos' });
const words = (count: number) => counted('en', count, { one: 'word', other: 'words' });

/** The window's words in English. Every other language has the same shape. */
export const en = {
  tag: 'en',
  errors,
  failures,
  verdicts,

  help: {
    retry: 'Try again',
    open_original: 'Open original',
    choose_file: 'Choose a file…',
    allow_host: 'Allow this host',
    edit_address: 'Change the address',
    close: 'Close',
  } satisfies Record<Help, string>,

  app: {
    name: 'Tearsheet',
    promise: 'Keep a news story for good: its words, its photos, its other language.',
    skip: 'Go to the story',
  },

  open: {
    address: 'Story address',
    placeholder: 'Paste a story’s address',
    open: 'Open',
    add: 'Open…',
    browse: 'Choose a file…',
    drop: 'or drop a page here',
    dropNow: 'Drop it to read it',
    sample: 'Sample story',
    sampleAbout: 'See what a kept story is like: eleven photos, two languages.',
    readSample: 'Read the sample story',
    dismissSample: 'Hide the sample story',
    opening: 'Opening the story…',
    stop: 'Stop',
  },

  library: {
    name: 'Library',
    search: 'Search library',
    shelves: 'Shelves',
    toRead: 'To read',
    archive: 'Archive',
    favourites: 'Favourites',
    trash: 'Trash',
    showShelves: 'Show shelves',
    width: 'Width of the list',
    empty: {
      to_read: 'Nothing to read yet. Open a story and save it.',
      archive: 'Nothing in the archive. Move a story here when you have read it.',
      favourites: 'No favourites yet. Mark a story with the star.',
      trash: 'The trash is empty.',
      all: 'Nothing kept yet. Open a story and save it.',
    },
    nothingFound: (query: string) => `Nothing found for “${query}”. Try fewer or other words.`,
    found: (count: number) => counted('en', count, { one: 'story', other: 'stories' }) + ' found',
    choose: 'Choose a story from the list, or open an address.',
    undo: 'Undo',
    movedTo: {
      to_read: 'Moved to To read.',
      archive: 'Moved to the archive.',
      trash: 'Moved to the trash.',
    },
    backToList: 'Back to the list',
    reading: 'Reading',
    photosKept: (count: number) => `${photos(count)} kept`,
  },

  story: {
    save: 'Save story',
    saved: 'Saved',
    saving: 'Saving…',
    savingPhotos: (done: number, of: number) => `Saving: photos ${done} of ${of}`,
    cancel: 'Cancel',
    favourite: 'Add to favourites',
    unfavourite: 'Remove from favourites',
    more: 'More actions',
    openOriginal: 'Open original',
    copyAddress: 'Copy address',
    addressCopied: 'Address copied.',
    readAlone: 'Read without the list',
    showList: 'Show the list',
    toToRead: 'Move to To read',
    toArchive: 'Move to archive',
    toTrash: 'Move to trash',
    saveAgain: 'Save again',
    keepAnyway: 'Keep anyway',
    close: 'Close story',
    photos,
    words,
    minutes: (time: ReadTime) =>
      isBrief(time) ? 'Less than a minute' : `${time.low}-${time.high} minutes`,
    minutesShort: (time: ReadTime) => (isBrief(time) ? '< 1 min' : `${time.low}-${time.high} min`),
    readTimeIs: 'Estimated read time:',
    updated: (date: string) => `Updated ${date}`,
    notice: 'Notice',
    topics: 'Topics',
    related: 'Related stories',
    recent: (section: string | null) =>
      section === null ? 'Most recent stories' : `Most recent ${section} stories`,
    provenance: (date: string, site: string) => `Saved ${date} from ${site}`,
    provenanceHere: (date: string) => `Saved ${date}`,
    revisions: (count: number) => counted('en', count, { one: 'revision', other: 'revisions' }),
    notSaved: 'Not saved yet',
    missingEdition: 'That edition has not been kept. It opens in your browser.',
    openPhoto: (place: number, of: number) => `Open photo ${place} of ${of}`,
    showEmbed: (provider: string) => `Open on ${provider}`,
    tableScrolls: 'Table, scrolls sideways',
    noPhotosFound: 'The page promises photos but shows none of them.',
    untitled: 'Story without a headline',
    photoComing: 'Photo on its way',
    editionArrived: (name: string) => `Now reading in ${name}.`,
  },

  receipt: {
    line: (count: number, kept: number, of: number) =>
      of === 0 ? words(count) : `${words(count)}, ${number('en', kept)} of ${photos(of)}`,
    edition: (name: string) => `${name} edition kept`,
    noEdition: (name: string) => `${name} edition not found`,
    unchanged: 'Nothing new on the page: the story you keep is the same.',
    revised: (revision: number) => `Kept as revision ${revision}.`,
    refused: (kept: number, of: number, failed: number, reason: string) =>
      `${kept} of ${photos(of)}: ${failed} ${reason}.`,
    retry: 'Retry',
    stopped: 'Saving stopped. Nothing was kept.',
    editionNames: { en: 'English', es: 'Spanish' } as Record<string, string>,
  },

  gallery: {
    name: 'Photo gallery',
    next: 'Next photo',
    previous: 'Previous photo',
    close: 'Close',
    count: (place: number, of: number) => `${place} of ${of}`,
    sheet: 'Contact sheet',
    single: 'One photo at a time',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    strip: 'All photos',
    more: 'Show the whole caption',
    less: 'Show less',
    retry: 'Retry',
    retrying: 'Trying again…',
    missing: 'This photo is missing',
    coming: 'This photo is on its way',
    photo: (place: number) => `Photo ${place}`,
    promise: (promised: number, found: number) =>
      `The page promises ${photos(promised)}; it shows ${number('en', found)}.`,
  },

  settings: {
    name: 'Settings',
    language: 'Language',
    system: 'As the system',
    theme: 'Paper',
    themes: {
      system: 'As the system',
      light: 'Light',
      sepia: 'Sepia',
      dark: 'Dark',
      black: 'Black',
    },
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    version: (version: string) => `Tearsheet ${version}`,
  },

  keys: {
    name: 'Keyboard shortcuts',
    show: 'Shortcuts',
    close: 'Close',
    next: 'Next story',
    previous: 'Previous story',
    alone: 'Read without the list',
    gallery: 'Open the photos',
    language: 'Read in the other language',
    save: 'Save story',
    search: 'Search library',
    address: 'Type an address',
    back: 'One step back',
    help: 'This sheet',
  },

  notices: {
    recovered: 'The view had to be started again. Nothing kept was lost.',
    setAside: (path: string) =>
      `The library could not be read. It was put aside, whole, as ${path}, and a new one was begun.`,
    understood: 'Got it',
    close: 'Close',
  },
};

/** The shape of a language: each has every word that English has. */
export type Words = typeof en;
