import { counted, number } from '../format';

const stories = (count: number) => counted('en', count, { one: 'story', other: 'stories' });

/** What is said of topics, tags and related stories, in English. */
export const topics = {
  name: 'Topics',
  back: 'Back to the stories',
  all: 'All topics',
  find: 'Find a topic or tag',
  none: 'No topics yet. Stories bring theirs along, and your own tags stand here too.',
  noneFound: (query: string) => `No topic is called “${query}”.`,
  stories,
  own: 'your tag',
  both: 'your tag too',
  inLibrary: 'In your library',
  showAll: (count: number) =>
    count === 1 ? 'Show it in the list' : `Show all ${number('en', count)} in the list`,
  fromFeeds: 'From sites that you follow',
  atSites: 'At the sites themselves',
  nothing: 'Nothing here is about this yet.',

  related: 'Related in your library',
  because: (names: string) => `Both about ${names}`,

  tags: {
    name: 'Your tags',
    ofMany: (count: number) => `Tags for ${stories(count)}`,
    edit: 'Edit tags',
    add: 'Add tags',
    field: 'Tag',
    hint: 'A word or a few. Spelling, case and accents do not matter.',
    put: 'Add',
    take: 'Remove from all',
    remove: (name: string) => `Remove the tag ${name}`,
    none: 'No tags yet.',
    known: 'Tags and topics that you have',
    done: 'Done',
    wasPut: (name: string) => `Tagged ${name}.`,
    wasTaken: (name: string) => `${name} removed.`,
  },
};

/** The shape of these words. */
export type TopicWords = typeof topics;
