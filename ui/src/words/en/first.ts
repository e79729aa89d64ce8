import type { ReadTime } from '../../backend/generated';
import { counted, isBrief } from '../format';

const photos = (count: number) => counted('en', count, { one: 'photo', other: 'photos' });

/** What the first screen says, in English: all else comes after it. */
export const first = {
  tag: 'en',
  readIn: 'Read in English',

  app: {
    name: 'Tearsheet',
  },

  pane: {
    choose: 'Choose a story from the list, or open an address.',
    backToList: 'Back to the list',
    opening: 'Opening the story…',
    stop: 'Stop',
    dropNow: 'Drop it to read it',
  },

  story: {
    name: 'Story',
    save: 'Save story',
    saved: 'Saved',
    saving: 'Saving…',
    favourite: 'Add to favourites',
    unfavourite: 'Remove from favourites',
    more: 'More actions',
    photos,
    minutes: (time: ReadTime) =>
      isBrief(time) ? 'Less than a minute' : `${time.low}-${time.high} minutes`,
    readTimeIs: 'Estimated read time:',
    updated: (date: string) => `Updated ${date}`,
    nowhereEdition: 'the page gives no address for it',
    openPhoto: (place: number, of: number) => `Open photo ${place} of ${of}`,
    showEmbed: (provider: string) => `Open on ${provider}`,
    tableScrolls: 'Table, scrolls sideways',
    untitled: 'Story without a headline',
    photoComing: 'Photo on its way',
  },

  standing: {
    changed: 'This story has changed since you first saved it.',
    see: 'What changed',
    readingOf: (revision: number, of: number) => `You are reading revision ${revision} of ${of}.`,
    back: 'Back to the newest',
  },
};

/** What each language says there. */
export type FirstWords = typeof first;
