import type { ReadTime } from '../../backend/generated';
import { counted, isBrief, number, share } from '../format';
import { first } from './first';
import { front } from './front';
import { hand } from './hand';
import { keeping } from './keeping';
import { lists } from './lists';
import { photosOutside } from './photos';
import type { Help } from '../trouble';
import { topics } from './topics';
import { errors, failures, verdicts } from './trouble';
import { weather } from './weather';
import { weekly } from './weekly';

const photos = (count: number) => counted('en', count, { one: 'photo', other: 'photos' });
const words = (count: number) => counted('en', count, { one: 'word', other: 'words' });

/** The window's words in English. Every other language has the same shape. */
export const en = {
  ...first,
  ownName: 'English',
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
    retry: 'Try again',
    open_original: 'Open original',
    choose_file: 'Choose a file…',
    allow_host: 'Allow this host',
    edit_address: 'Change the address',
    close: 'Close',
  } satisfies Record<Help, string>,

  app: {
    ...first.app,
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
    follow: 'Follow sites and read their front page',
    sample: 'Sample story',
    sampleAbout: 'See what a kept story is like: eleven photos, two languages.',
    readSample: 'Read the sample story',
    dismissSample: 'Hide the sample story',
  },

  story: {
    ...first.story,
    savingPhotos: (done: number, of: number) => `Saving: photos ${done} of ${of}`,
    cancel: 'Cancel',
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
    words,
    minutesShort: (time: ReadTime) => (isBrief(time) ? '< 1 min' : `${time.low}-${time.high} min`),
    notice: 'Notice',
    topics: 'Topics',
    related: 'Related stories',
    recent: (section: string | null) =>
      section === null ? 'Most recent stories' : `Most recent ${section} stories`,
    provenance: (date: string, site: string) => `Saved ${date} from ${site}`,
    provenanceHere: (date: string) => `Saved ${date}`,
    revisions: (count: number) => counted('en', count, { one: 'revision', other: 'revisions' }),
    notSaved: 'Not saved yet',
    noPhotosFound: 'The page promises photos but shows none of them.',
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
    actions: 'More',
    fullScreen: 'Full screen',
    realSize: 'Real size',
    whole: 'Whole photo',
    play: 'Slideshow',
    pause: 'Pause',
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
      contrast: 'High contrast',
    },
    face: 'Face',
    faces: { serif: 'Newspaper serif', sans: 'Sans' },
    leading: 'Line spacing',
    leadings: { close: 'Close', usual: 'Usual', open: 'Open' },
    measure: 'Line length',
    measures: { narrow: 'Narrow', usual: 'Usual', wide: 'Wide' },
    alignment: 'Line ends',
    alignments: { start: 'Ragged', justified: 'Justified' },
    preview: 'Preview',
    previewText:
      'The harbor woke before the light did. By six the first boats were past the breakwater, and the gulls had found them.',
    asPaper: 'Set as the paper does',
    textSize: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    version: (version: string) => `Tearsheet ${version}`,
  },

  magnification: {
    name: 'Size of everything',
    larger: 'Everything larger',
    smaller: 'Everything smaller',
    usual: 'Everything in its usual size',
    now: (percent: number) => `Everything at ${share('en', percent)}.`,
  },

  keys: {
    groups: {
      stories: 'Stories',
      reading: 'Reading',
      words: 'Words',
      photos: 'Photos',
      places: 'Go to',
      window: 'Window',
    },
    name: 'Keyboard shortcuts',
    show: 'Shortcuts',
    close: 'Close',
    next: 'Next story',
    previous: 'Previous story',
    nextToRead: 'Next story to read',
    previousToRead: 'Previous story to read',
    palette: 'Find a command or a story',
    alone: 'Read without the list',
    gallery: 'Open the photos',
    zoom: 'Photo closer, further off',
    realSize: 'Photo in real size, whole',
    slideshow: 'Slideshow of the photos',
    takePhoto: 'Photo saved, copied',
    takePhotos: 'All its photos saved',
    front: 'Front page of the sites that you follow',
    weekly: 'Five stories of the week',
    wall: 'All photos of the library',
    archive: 'Move to archive',
    original: 'Open original',
    language: 'Read in the other language',
    save: 'Save story',
    saves: 'See what is being saved',
    provenance: 'About this copy',
    revisions: 'Revisions and what changed',
    search: 'Search library',
    undo: 'Undo',
    walk: 'Up and down the list',
    stretch: 'Select more, fewer',
    all: 'Select the whole list',
    trash: 'Move to trash, from the list',
    address: 'Type an address',
    magnify: 'Everything larger, smaller',
    usualSize: 'Everything in its usual size',
    back: 'One step back',
    help: 'This sheet',
  },

  palette: {
    name: 'Commands and stories',
    show: 'Commands',
    field: 'Find a command or a story',
    nothing: 'Nothing found. Try fewer or other letters.',
    found: (count: number) => counted('en', count, { one: 'result', other: 'results' }),
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
