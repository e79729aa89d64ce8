import { counted, number } from '../format';

/** What the front page says, in English. */
export const front = {
  back: 'Back to the stories',
  asking: 'Asking the sites that you follow…',
  none: 'You follow no site yet. Give the address of one below, and its stories stand here.',
  quiet: 'No stories of the last three days.',
  opened: 'Opened before',
  open: (headline: string) => `Open: ${headline}`,
  save: 'Save',
  saveStory: (headline: string) => `Save: ${headline}`,
  saving: 'Goes into the library',
  photos: (count: number) => counted('en', count, { one: 'photo', other: 'photos' }),

  sites: {
    name: 'Sites that you follow',
    address: 'Address of a site or of its feed',
    follow: 'Follow',
    looking: 'Looking for its feed…',
    polite: 'Each is asked while Tearsheet is open, at most once an hour.',
    pauseAll: 'Pause all',
    resumeAll: 'Go on with all',
    allPaused: 'All are paused: no site is asked.',
    stories: (count: number) => counted('en', count, { one: 'story', other: 'stories' }),
    asked: (moment: string) => `asked ${moment}`,
    paused: 'paused',
    pause: 'Pause',
    resume: 'Go on',
    retry: 'Ask again',
    remove: 'Stop following',
    several: 'This site has several feeds. Which ones do you want to follow?',
    chosen: (count: number) => `Follow ${number('en', count)}`,
    none: 'None of them',
    list: 'Import a list (OPML)…',
    removed: (name: string) => `You follow ${name} no longer.`,
    again: 'Follow again',
  },
};

/** The shape of these words. */
export type FrontWords = typeof front;
