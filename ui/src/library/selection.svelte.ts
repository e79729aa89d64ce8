import { SvelteSet } from 'svelte/reactivity';
import type { Chosen } from '../backend/generated';
import type { Shelves } from './shelves.svelte';

/**
 * The stories of the list that the reader has picked: some by their ids, or all but some. All of a long
 * shelf is never read for that.
 */
export class Selection {
  /** Whether a click picks a story instead of opening it. */
  isOn = $state(false);
  private isAll = $state(false);
  /** The stories picked; where all are, those left out. */
  private readonly named = new SvelteSet<string>();
  /** Where a stretch begins. */
  private anchor: number | null = null;
  /** Where the last one ended. */
  private edge: number | null = null;
  private ticket = 0;

  count = $derived.by(() =>
    this.isAll ? Math.max(0, this.shelves.length - this.named.size) : this.named.size,
  );

  constructor(private readonly shelves: Shelves) {}

  has(id: string): boolean {
    return this.named.has(id) !== this.isAll;
  }

  /** Begins to pick. */
  begin(): void {
    this.isOn = true;
  }

  /** Picks a story, or leaves it out again; a stretch begins there. */
  toggle(id: string, place: number): void {
    this.ticket++;
    this.isOn = true;
    if (!this.named.delete(id)) this.named.add(id);
    this.anchor = this.edge = place;
  }

  /** Picks the stretch from where the last one began to a place. */
  async reach(place: number, from: number = place): Promise<void> {
    const ticket = ++this.ticket;
    this.isOn = true;
    this.anchor ??= from;
    this.edge = place;
    const [first, last] = [Math.min(this.anchor, place), Math.max(this.anchor, place)];
    await this.shelves.need(first, last);
    if (ticket !== this.ticket) return;
    this.isAll = false;
    this.named.clear();
    for (let at = first; at <= last; at++) {
      const card = this.shelves.cardAt(at);
      if (card !== undefined) this.named.add(card.id);
    }
  }

  /** Moves the end of the stretch by one; gives where it is now. */
  async stretch(step: 1 | -1, from: number): Promise<number> {
    const place = Math.min(Math.max((this.edge ?? from) + step, 0), this.shelves.length - 1);
    await this.reach(place, from);
    return place;
  }

  /** Picks everything that the list shows or would show. */
  all(): void {
    this.ticket++;
    if (this.shelves.length === 0) return;
    this.isOn = true;
    this.named.clear();
    const { listing } = this.shelves;
    // Hits are all here; a shelf is named by its name.
    this.isAll = listing.at === 'shelf';
    if (listing.at === 'found') for (const { id } of listing.hits) this.named.add(id);
  }

  /** Picks nothing, and clicks open stories again. */
  clear(): void {
    this.ticket++;
    this.isOn = this.isAll = false;
    this.named.clear();
    this.anchor = this.edge = null;
  }

  /** What is picked, as the library takes it. */
  chosen(): Chosen {
    const { shelf, filter } = this.shelves;
    const named = [...this.named];
    return this.isAll
      ? { of: 'list', shelf, filter, except: named }
      : { of: 'stories', ids: named };
  }
}
