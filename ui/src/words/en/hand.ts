import { counted, number } from '../format';

/** What is said of reading a story with a pen in the hand: it comes with those rooms, not at the start. */
export const hand = {
  find: {
    name: 'Find in story',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close the search in the story',
    nothing: 'Nothing found',
    count: (place: number, of: number) => `${number('en', place)} of ${number('en', of)}`,
  },

  facing: {
    name: 'Both editions side by side',
    close: 'One edition alone',
    shown: 'Both editions stand side by side.',
    oneEdition: 'This story has one edition alone.',
    narrow: 'Two editions need a wider window.',
    notKept: 'The other edition is not kept. Save the story again to have it.',
  },

  aloud: {
    name: 'Read aloud',
    play: 'Go on reading aloud',
    pause: 'Pause the voice',
    next: 'Next sentence',
    previous: 'Previous sentence',
    steps: 'Next, previous sentence read aloud',
    speed: 'Speed',
    voice: 'Voice',
    close: 'Stop reading aloud',
    noVoices:
      'This system gives the window no voice. Voices are added in the system’s settings for speech.',
    noVoice: (language: string) =>
      `No voice here speaks ${language}. Voices are added in the system’s settings for speech.`,
    onLinux: {
      noVoices:
        'The system’s web view was built without voices. Distributions that build WebKitGTK with Flite bring English ones.',
      noVoice: (language: string) =>
        `No voice here speaks ${language}. On Linux the system’s web view brings English voices alone.`,
    },
    failed: 'The voice could not be heard. See whether other sounds of this device can.',
  },

  print: {
    name: 'Print or save as PDF',
    kept: (date: string) => `Kept on ${date} with Tearsheet`,
  },

  progress: {
    left: (minutes: number) =>
      `${counted('en', minutes, { one: 'minute', other: 'minutes' })} left`,
  },

  quote: {
    copy: 'Copy with source',
    copied: 'Copied with its source.',
    copyHeadline: 'Copy headline with source',
    headlineCopied: 'Headline copied with its source.',
    lookUp: 'Look up',
    lookUpWord: (word: string) => `Look up “${word}”`,
    noWord: 'Select a word or two first, then look them up.',
    keys: {
      copy: 'Copy what is selected, or the headline, with its source',
      lookUp: 'Look the selected word up',
    },
  },

  highlights: {
    name: 'Highlights',
    /** A highlight of a colour, as a screen reader hears it. */
    names: {
      yellow: 'Yellow highlight',
      green: 'Green highlight',
      blue: 'Blue highlight',
      pink: 'Pink highlight',
    },
    colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink' },
    draw: {
      yellow: 'Highlight in yellow',
      green: 'Highlight in green',
      blue: 'Highlight in blue',
      pink: 'Highlight in pink',
    },
    done: {
      yellow: 'Highlighted in yellow.',
      green: 'Highlighted in green.',
      blue: 'Highlighted in blue.',
      pink: 'Highlighted in pink.',
    },
    colour: 'Colour',
    note: 'Note',
    addNote: 'Highlight and add a note',
    keep: 'Done',
    remove: 'Remove',
    removed: 'Highlight removed.',
    selection: 'Selected words',
    selected: 'selected',
    saveFirst: 'Save story to highlight',
    reach: 'Show those of',
    reaches: { story: 'This story', library: 'The library' },
    none: 'Nothing is highlighted yet. Select words in a story and choose a colour.',
    lost: 'These words are no longer in the story. The highlight is kept.',
    go: 'Go to the words',
    keys: {
      select: 'Select a sentence, then choose what to do',
      extend: 'Select a word more, a word less',
      draw: 'Highlight what is selected',
    },
  },
};

/** The shape of each language of it. */
export type HandWords = typeof hand;
