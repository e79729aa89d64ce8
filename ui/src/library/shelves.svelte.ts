import { BackendError, type Backend } from '../backend/backend';
import type {
  Filter,
  SearchHit,
  ShelfCounts,
  ShelfFilter,
  Sort,
  StoryCard,
  WireError,
} from '../backend/generated';
import { NO_FILTER, partsOf } from './filter';
import { nearest } from './pages';

/** Cards fetched at a time: some screens of the list. */
export const PAGE = 60;
/** Pages held of a long shelf: some thousands of stories round the reader. */
export const HELD = 40;
/** More hits than this are for better words, not for scrolling. */
const HITS = 100;

/** What the reader chose of the list. */
export type ListChoice = { sort: Sort; filter: Filter };

/** What the list shows. */
export type Listing =
  | { at: 'shelf'; total: number; pages: ReadonlyMap<number, StoryCard[]> }
  | { at: 'found'; query: string; hits: SearchHit[] }
  | { at: 'failed'; error: WireError };

/** Places of the list from one to another. */
type Stretch = { from: number; to: number };

/** The library's shelves, the list of one of them, and search. */
export class Shelves {
  shelf = $state<ShelfFilter>('to_read');
  query = $state('');
  counts = $state<ShelfCounts>({
    all: 0,
    to_read: 0,
    archive: 0,
    favourites: 0,
    trash: 0,
  });
  listing = $state.raw<Listing>({ at: 'shelf', total: 0, pages: new Map() });
  /** The order of the shelf's list. */
  sort = $state<Sort>('newest');
  /** Which stories are shown, of a shelf and of what a search finds. */
  filter = $state.raw<Filter>(NO_FILTER);
  /** How many parts of the filter are set. */
  parts = $derived(partsOf(this.filter));
  kept = $derived(this.counts.all + this.counts.trash);
  /** How many cards the list has, fetched or not. */
  length = $derived(lengthOf(this.listing));

  private ticket = 0;
  /** Where the story on the desk stands or stood in this list: one moved away leaves its place to the next. */
  private stand: { id: string; place: number } | null = null;
  /** The pages that are on their way. */
  private coming = new Set<number>();
  /** The cards in sight that are to be fetched next. */
  private wanted: Stretch | null = null;
  private isLooking = false;

  constructor(
    private readonly backend: Backend,
    /** Keeps the order and the filter for the next start. */
    private readonly keep: (change: ListChoice) => Promise<void> = async () => {},
  ) {}

  /** Takes over the order and the filter of the last run. */
  begin({ sort, filter }: ListChoice): void {
    this.sort = sort;
    this.filter = filter;
  }

  /** Shows a shelf from its top. */
  async show(shelf: ShelfFilter): Promise<void> {
    this.shelf = shelf;
    this.query = '';
    this.stand = null;
    await this.refresh();
  }

  /** Reads the list and the counts again. */
  async refresh(): Promise<void> {
    // A shelf is read with its counts; hits come without.
    const isSearch = this.query.trim() !== '';
    await Promise.all([this.readList(), isSearch ? this.readCounts() : null]);
  }

  /** The card at a place of the list; none while it is not fetched. */
  cardAt(place: number): StoryCard | SearchHit | undefined {
    const { listing } = this;
    if (listing.at === 'found') return listing.hits[place];
    if (listing.at === 'failed') return undefined;
    return listing.pages.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** Fetches the cards from one place to another that are not here yet. */
  async need(from: number, to: number): Promise<void> {
    const { listing } = this;
    if (listing.at !== 'shelf') return;
    const last = Math.min(to, listing.total - 1);
    const missing: number[] = [];
    for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE <= last; page++) {
      if (!listing.pages.has(page) && !this.coming.has(page)) missing.push(page);
    }
    await Promise.all(missing.map((page) => this.fetch(page)));
  }

  /**
   * Fetches the cards in sight, one stretch at a time: of those that pass by while one is fetched, the last is
   * fetched next, and the others are not.
   */
  async look(from: number, to: number): Promise<void> {
    this.wanted = { from, to };
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      for (let next = this.takeWanted(); next !== null; next = this.takeWanted()) {
        await this.need(next.from, next.to);
      }
    } finally {
      this.isLooking = false;
    }
  }

  /** Lets go of cards far from those that the reader looks at. */
  letGo(place: number): void {
    const { listing } = this;
    if (listing.at !== 'shelf') return;
    const pages = nearest(listing.pages, Math.floor(place / PAGE), HELD);
    if (pages !== listing.pages) this.listing = { ...listing, pages };
  }

  /** Notes where the story on the desk stands in the list. */
  standAt(id: string | null): void {
    const place = id === null ? -1 : this.placeOf(id);
    if (id !== null && place !== -1) this.stand = { id, place };
    else if (this.stand?.id !== id) this.stand = null;
  }

  /** Takes in how much of a story was read meanwhile, per cent. */
  noteRead(id: string, read: number): void {
    const { listing } = this;
    const place = this.placeOf(id);
    const known = this.cardAt(place);
    if (known === undefined || known.read >= read) return;
    if (listing.at === 'found') {
      const hits = listing.hits.map((hit) => (hit.id === id ? { ...hit, read } : hit));
      this.listing = { ...listing, hits };
    } else if (listing.at === 'shelf') {
      const page = Math.floor(place / PAGE);
      const cards = listing.pages.get(page) ?? [];
      const pages = new Map(listing.pages);
      pages.set(page, cards.with(place % PAGE, { ...known, read }));
      this.listing = { ...listing, pages };
    }
  }

  /** Searches as the reader types; an empty query shows the shelf again. */
  async search(query: string): Promise<void> {
    this.query = query;
    this.stand = null;
    await this.readList();
  }

  /** Shows the list in another order. */
  async sortBy(sort: Sort): Promise<void> {
    this.sort = sort;
    this.stand = null;
    await Promise.all([this.readList(), this.keepChoice()]);
  }

  /** Shows what this filter lets through. */
  async pick(filter: Filter): Promise<void> {
    this.filter = filter;
    this.stand = null;
    await Promise.all([this.readList(), this.keepChoice()]);
  }

  /**
   * The card after or before a story in the list, also where the story has just left it; the first where the
   * story was not in the list.
   */
  async neighbour(id: string | null, step: 1 | -1): Promise<StoryCard | undefined> {
    this.standAt(id);
    const { stand } = this;
    if (stand !== null) await this.need(stand.place, stand.place);
    const isHere = stand !== null && this.cardAt(stand.place)?.id === stand.id;
    // What stands in the place of a story that left is the one after it.
    const after = isHere ? step : Math.min(step, 0);
    const place = stand === null ? 0 : stand.place + after;
    await this.need(place, place);
    return this.cardAt(place);
  }

  /** A story's place in the list, among the cards that are here; -1 where it is not. */
  placeOf(id: string): number {
    const { listing } = this;
    if (listing.at === 'failed') return -1;
    if (listing.at === 'found') return listing.hits.findIndex((hit) => hit.id === id);
    for (const [page, cards] of listing.pages) {
      const place = cards.findIndex((card) => card.id === id);
      if (place !== -1) return page * PAGE + place;
    }
    return -1;
  }

  private takeWanted(): Stretch | null {
    const { wanted } = this;
    this.wanted = null;
    return wanted;
  }

  private async keepChoice(): Promise<void> {
    await this.keep({ sort: this.sort, filter: this.filter });
  }

  private async fetch(page: number): Promise<void> {
    const { ticket } = this;
    this.coming.add(page);
    try {
      const cards = await this.page(page * PAGE);
      if (ticket !== this.ticket || this.listing.at !== 'shelf') return;
      this.listing = { ...this.listing, pages: new Map(this.listing.pages).set(page, cards) };
    } finally {
      if (ticket === this.ticket) this.coming.delete(page);
    }
  }

  private async readList(): Promise<void> {
    const ticket = ++this.ticket;
    this.coming.clear();
    const listing = await this.read();
    if (ticket === this.ticket) this.listing = listing;
  }

  private async read(): Promise<Listing> {
    const query = this.query.trim();
    try {
      if (query !== '') {
        const hits = await this.backend.searchStories(query, this.filter, HITS);
        return { at: 'found', query, hits };
      }
      const { shelf, filter, parts } = this;
      const [cards, counts, picked] = await Promise.all([
        this.page(0),
        this.backend.shelfCounts(),
        parts === 0 ? null : this.backend.countStories(shelf, filter),
      ]);
      this.counts = counts;
      return { at: 'shelf', total: picked ?? counts[shelf], pages: new Map([[0, cards]]) };
    } catch (thrown) {
      return { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  private page(offset: number): Promise<StoryCard[]> {
    const { shelf, filter, sort } = this;
    return this.backend.listStories({ shelf, filter, sort, limit: PAGE, offset });
  }

  private async readCounts(): Promise<void> {
    this.counts = await this.backend.shelfCounts();
  }
}

function lengthOf(listing: Listing): number {
  switch (listing.at) {
    case 'shelf':
      return listing.total;
    case 'found':
      return listing.hits.length;
    case 'failed':
      return 0;
  }
}
