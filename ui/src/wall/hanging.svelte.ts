import { BackendError, type Backend } from '../backend/backend';
import type { Filter, WallPhoto, WireError } from '../backend/generated';
import type { Takable } from '../gallery/taking';
import { nearest } from '../library/pages';

/** Photos fetched at a time: some screens of the wall. */
export const PAGE = 240;

/** Pages held of a long wall. */
const HELD = 12;

/** What the wall shows. */
export type Hung =
  | { at: 'coming' }
  | { at: 'hung'; total: number; pages: ReadonlyMap<number, WallPhoto[]> }
  | { at: 'failed'; error: WireError };

/** Every kept photo of the stories that a filter lets through, fetched where the reader looks. */
export class Hanging {
  hung = $state.raw<Hung>({ at: 'coming' });
  total = $derived(this.hung.at === 'hung' ? this.hung.total : 0);

  private ticket = 0;
  private filter: Filter | null = null;
  /** The pages that are on their way. */
  private coming = new Set<number>();

  constructor(private readonly backend: Backend) {}

  /** Hangs the photos of a filter, from the first. */
  async hang(filter: Filter): Promise<void> {
    const ticket = ++this.ticket;
    this.coming.clear();
    this.filter = filter;
    const hung = await this.read(filter);
    if (ticket === this.ticket) this.hung = hung;
  }

  /** The photo at a place of the wall; none while it is not fetched. */
  at(place: number): WallPhoto | undefined {
    if (this.hung.at !== 'hung') return undefined;
    return this.hung.pages.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** The photo at a place, as it is taken out of the library. */
  photoAt(place: number): Takable | undefined {
    const photo = this.at(place);
    if (photo === undefined) return undefined;
    const { file, headline } = photo;
    const number = photo.place + 1;
    return {
      photo: { file, place: number, credit: null },
      title: headline,
      of: number,
      url: null,
    };
  }

  /** Fetches the photos from one place to another that are not here yet. */
  async need(from: number, to: number): Promise<void> {
    if (this.hung.at !== 'hung') return;
    const last = Math.min(to, this.hung.total - 1);
    const missing: number[] = [];
    for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE <= last; page++) {
      if (!this.hung.pages.has(page) && !this.coming.has(page)) missing.push(page);
    }
    await Promise.all(missing.map((page) => this.fetch(page)));
  }

  private async read(filter: Filter): Promise<Hung> {
    try {
      const [total, first] = await Promise.all([
        this.backend.countPhotos(filter),
        this.backend.listPhotos(filter, PAGE, 0),
      ]);
      return { at: 'hung', total, pages: new Map([[0, first]]) };
    } catch (thrown) {
      return { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  private async fetch(page: number): Promise<void> {
    const { ticket, filter } = this;
    if (filter === null) return;
    this.coming.add(page);
    try {
      const photos = await this.backend.listPhotos(filter, PAGE, page * PAGE);
      if (ticket !== this.ticket || this.hung.at !== 'hung') return;
      const pages = new Map(this.hung.pages).set(page, photos);
      this.hung = { ...this.hung, pages: nearest(pages, page, HELD) };
    } finally {
      if (ticket === this.ticket) this.coming.delete(page);
    }
  }
}
