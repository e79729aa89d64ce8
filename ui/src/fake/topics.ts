import type { Backend } from '../backend/backend';
import type { Topic } from '../backend/generated';
import type { FakeLibrary } from './library';

type TopicBackend = Pick<Backend, 'listTopics' | 'topicPage' | 'relatedStories'>;

const NAMES = [
  'Fishing',
  'World',
  'Coast',
  'Climate',
  'Harbor towns',
  'Science',
  'Gull Point',
  'Ferries',
];

/** Topics of a made library: some of publishers, those of its tags. */
export function topics(library: FakeLibrary): TopicBackend {
  const cards = () => library.backend.listStories({ ...ALL, limit: 6 });
  return {
    listTopics: async () => [
      ...NAMES.map((name, place): Topic => ({
        key: name.toLowerCase(),
        name,
        stories: 31 - place * 4,
        of: 'publishers',
      })),
      ...[...new Set([...library.tags.values()].flat())].map((name): Topic => ({
        key: `tag ${name}`,
        name,
        stories: 1,
        of: 'reader',
      })),
    ],
    topicPage: async (name) => ({
      name,
      topic: { key: name.toLowerCase(), name, stories: 31, of: 'publishers' },
      stories: await cards(),
      entries: [],
      pages: [{ site: 'The Harbor Ledger', url: 'https://news.example/topics/fishing' }],
    }),
    relatedStories: async () =>
      (await cards()).slice(1, 4).map((card) => ({
        ...card,
        because: [
          { of: 'name', name: 'Gull Point' },
          { of: 'topic', name: 'Fishing' },
        ],
      })),
  };
}

const ALL = {
  shelf: 'all',
  sort: 'newest',
  offset: 0,
  filter: {
    site: null,
    topic: null,
    tag: null,
    language: null,
    photos: 'any',
    length: 'any',
    period: 'any',
  },
} as const;
