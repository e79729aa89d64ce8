import type { Backend } from '../backend/backend';
import type {
  Choice,
  Chosen,
  Deed,
  Filter,
  ShelfCounts,
  ShelfFilter,
  Sort,
  StoryCard,
} from '../backend/generated';

const HEADLINES = [
  ['The herring came late, and a harbor learned to wait', 'The Harbor Ledger'],
  ['First ferry in nine winters reaches the outer islands', 'Harbor Broadcast'],
  ['Ferry to the outer islands runs again after nine winters', 'Coast & Country'],
  [
    'A library of tides: what 130 years of green ledgers say about a warming bay',
    'The Harbor Ledger',
  ],
  ['Why the bay freezes from the middle', 'Northern Science'],
  ['Lighthouse keepers’ diaries found in a net loft', 'The Evening Post'],
  ['Two towns, one bridge and 40 years of plans', 'Saltery Times'],
];

const TOPICS = ['Fishing', 'Coast', 'Science'];

/** What the core would be asked of a library. */
type Asked = Pick<
  Backend,
  | 'listStories'
  | 'countStories'
  | 'filterChoices'
  | 'searchStories'
  | 'shelfCounts'
  | 'changeStories'
  | 'undoChange'
>;

/** A library of cards, in memory. */
export class FakeLibrary {
  private cards = new Map<string, StoryCard>();
  readonly tags = new Map<string, string[]>();
  /** The library before each deed. */
  private before: Map<string, StoryCard>[] = [];

  constructor(stories: number) {
    for (let at = 0; at < stories; at++) this.add(at);
  }

  readonly backend: Asked = {
    listStories: async ({ shelf, filter, sort, offset, limit }) =>
      this.picked(shelf, filter)
        .sort((one, other) => ORDERS[sort](one, other))
        .slice(offset, offset + limit),
    countStories: async (shelf, filter) => this.picked(shelf, filter).length,
    filterChoices: async () => ({
      sites: choices([...this.cards.values()].map(({ site }) => site ?? '')),
      topics: choices([...this.cards.values()].map(topicOf)),
      tags: choices([...this.tags.values()].flat()),
      languages: choices([...this.cards.values()].flatMap(({ languages }) => languages)),
    }),
    searchStories: async (text, filter) =>
      this.picked('all', filter)
        .filter((each) => each.headline.toLowerCase().includes(text.toLowerCase()))
        .map((each) => ({
          ...each,
          snippet: `… the boats of \u{E000}${text}\u{E001} came home late, and nobody on the pier said a word …`,
        })),
    shelfCounts: async () => this.counts(),
    changeStories: async (chosen, deed) => this.change(chosen, deed),
    undoChange: async () => this.undo(),
  };

  add(at: number): void {
    this.cards.set(`story-${at}`, card(at));
  }

  story(id: string): StoryCard | undefined {
    return this.cards.get(id);
  }

  counts(): ShelfCounts {
    const on = (shelf: ShelfFilter) => this.on(shelf).length;
    return {
      all: on('all'),
      to_read: on('to_read'),
      archive: on('archive'),
      trash: on('trash'),
      favourites: on('favourites'),
    };
  }

  private change(chosen: Chosen, deed: Deed): number {
    const ids =
      chosen.of === 'stories'
        ? chosen.ids
        : this.picked(chosen.shelf, chosen.filter)
            .map(({ id }) => id)
            .filter((id) => !chosen.except.includes(id));
    this.before.push(new Map(this.cards));
    for (const id of ids) {
      const known = this.cards.get(id);
      if (known === undefined) continue;
      if (deed.do === 'delete') this.cards.delete(id);
      else if (deed.do === 'tag') this.tag(id, deed);
      else if (deed.do === 'shelve') this.cards.set(id, { ...known, shelf: deed.on });
      else this.cards.set(id, { ...known, favourite: deed.favourite });
    }
    return ids.length;
  }

  private tag(id: string, { put, take }: { put: string[]; take: string[] }): void {
    const had = this.tags.get(id) ?? [];
    this.tags.set(id, [...had.filter((name) => !take.includes(name)), ...put]);
  }

  private undo(): number | null {
    const before = this.before.pop();
    if (before === undefined) return null;
    const changed = [...before].filter(([id, known]) => this.cards.get(id) !== known);
    this.cards = before;
    return changed.length;
  }

  private on(shelf: ShelfFilter): StoryCard[] {
    return [...this.cards.values()].filter((each) => {
      if (shelf === 'trash') return each.shelf === 'trash';
      if (each.shelf === 'trash') return false;
      if (shelf === 'favourites') return each.favourite === 'yes';
      return shelf === 'all' || each.shelf === shelf;
    });
  }

  private picked(shelf: ShelfFilter, filter: Filter): StoryCard[] {
    return this.on(shelf).filter(
      (each) =>
        (filter.site === null || each.site === filter.site) &&
        (filter.topic === null || topicOf(each) === filter.topic) &&
        (filter.tag === null || (this.tags.get(each.id) ?? []).includes(filter.tag)) &&
        (filter.language === null || each.languages.includes(filter.language)) &&
        (filter.photos === 'any' || each.photos > 0 === (filter.photos === 'with')),
    );
  }
}

const ORDERS: Record<Sort, (one: StoryCard, other: StoryCard) => number> = {
  newest: () => 0,
  oldest: (one, other) => one.saved.localeCompare(other.saved),
  published: (one, other) => (other.published ?? '').localeCompare(one.published ?? ''),
  shortest: (one, other) => one.words - other.words,
  longest: (one, other) => other.words - one.words,
  site: (one, other) => (one.site ?? '').localeCompare(other.site ?? ''),
};

function topicOf({ words }: StoryCard): string {
  return TOPICS[words % TOPICS.length] ?? '';
}

function choices(names: string[]): Choice[] {
  return [...new Set(names)].map((name) => ({
    name,
    stories: names.filter((each) => each === name).length,
  }));
}

function card(at: number): StoryCard {
  const [headline = '', site = ''] = HEADLINES[at % HEADLINES.length] ?? [];
  return {
    id: `story-${at}`,
    url: 'https://news.example/story',
    headline,
    site,
    language: 'en',
    published: `2017-12-${String(28 - (at % 27)).padStart(2, '0')}`,
    saved: '2026-11-23T09:00:00Z',
    shelf: 'to_read',
    words: 696 + ((at * 37) % 400),
    photos: at % 3 === 2 ? 0 : 11,
    languages: at % 2 === 0 ? ['en', 'es'] : ['en'],
    deck: null,
    read_time: { low: (at * 3) % 9, high: ((at * 3) % 9) + 1 },
    thumbnail: at % 3 === 2 ? null : String(at),
    favourite: at === 3 ? 'yes' : 'no',
    read: [100, 0, 35, 70][at % 4] ?? 0,
  };
}
