import { BackendError, type Backend } from '../backend/backend';
import type {
  SearchHit,
  Shelf,
  ShelfCounts,
  ShelfFilter,
  StoryCard,
  WireError,
} from '../backend/generated';

/** Cards fetched at a time: three screens of the list. */
const PAGE = 60;
/** More hits than this are for better words, not for scrolling. */
const HITS = 100;

/** What the list shows. */
export type Listing =
  | { at: 'shelf'; cards: StoryCard[]; end: 'reached' | 'open' }
  | { at: 'found'; query: string; hits: SearchHit[] }
  | { at: 'failed'; error: WireError };

/** A move that can be taken back. */
export type Move = { id: string; from: Shelf; to: Shelf };

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
  listing = $state.raw<Listing>({ at: 'shelf', cards: [], end: 'reached' });
  /** The last move, until another follows or the reader looks away. */
  lastMove = $state.raw<Move | null>(null);
  kept = $derived(this.counts.all + this.counts.trash);
  cards: StoryCard[] = $derived(cardsOf(this.listing));

  private ticket = 0;

  constructor(private readonly backend: Backend) {}

  /** Shows a shelf from its top. */
  async show(shelf: ShelfFilter): Promise<void> {
    this.shelf = shelf;
    this.query = '';
    await this.refresh();
  }

  /** Reads the list and the counts again. */
  async refresh(): Promise<void> {
    await Promise.all([this.readList(), this.readCounts()]);
  }

  /** Fetches the next cards of the shelf, if there are any. */
  async more(): Promise<void> {
    const { listing } = this;
    if (listing.at !== 'shelf' || listing.end === 'reached') return;
    const ticket = ++this.ticket;
    const next = await this.page(listing.cards.length);
    if (ticket !== this.ticket) return;
    this.listing = { at: 'shelf', cards: [...listing.cards, ...next], end: endOf(next) };
  }

  /** Searches as the reader types; an empty query shows the shelf again. */
  async search(query: string): Promise<void> {
    this.query = query;
    await this.readList();
  }

  async move(id: string, from: Shelf, to: Shelf): Promise<void> {
    await this.backend.shelveStory(id, to);
    this.lastMove = { id, from, to };
    await this.refresh();
  }

  async undo(): Promise<void> {
    const move = this.lastMove;
    if (move === null) return;
    this.lastMove = null;
    await this.backend.shelveStory(move.id, move.from);
    await this.refresh();
  }

  /** The card after or before a story in the list; the first where the story is not in it. */
  neighbour(id: string | null, step: 1 | -1): StoryCard | undefined {
    const here = this.cards.findIndex((card) => card.id === id);
    return here === -1 ? this.cards[0] : this.cards[here + step];
  }

  private async readList(): Promise<void> {
    const ticket = ++this.ticket;
    const listing = await this.read();
    if (ticket === this.ticket) this.listing = listing;
  }

  private async read(): Promise<Listing> {
    const query = this.query.trim();
    try {
      if (query !== '') {
        return { at: 'found', query, hits: await this.backend.searchStories(query, HITS) };
      }
      const cards = await this.page(0);
      return { at: 'shelf', cards, end: endOf(cards) };
    } catch (thrown) {
      return { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  private page(offset: number): Promise<StoryCard[]> {
    return this.backend.listStories({ shelf: this.shelf, limit: PAGE, offset });
  }

  private async readCounts(): Promise<void> {
    this.counts = await this.backend.shelfCounts();
  }
}

function cardsOf(listing: Listing): StoryCard[] {
  switch (listing.at) {
    case 'shelf':
      return listing.cards;
    case 'found':
      return listing.hits;
    case 'failed':
      return [];
  }
}

function endOf(page: StoryCard[]): 'reached' | 'open' {
  return page.length < PAGE ? 'reached' : 'open';
}
