import { BackendError, type Backend } from '../backend/backend';
import type { Delivery, WeeklyIssue, Post, Slot, Weekly, WireError } from '../backend/generated';
import type { Layout } from '../window/layout.svelte';

/** What the room shows. */
export type Shown =
  { at: 'coming' } | { at: 'shown'; weekly: Weekly } | { at: 'failed'; error: WireError };

/** What is under way; one thing at a time. */
export type Busy = 'no' | 'making' | 'storing' | 'trying';

/** The weekly: its issues, when they come, and how they are sent. */
export class WeeklyRoom {
  shown = $state.raw<Shown>({ at: 'coming' });
  busy = $state<Busy>('no');
  /** Why the window or the library failed in the last deed; the weekly's own troubles stand in what is shown. */
  failure = $state.raw<WireError | null>(null);
  /** The issue that lies open; the newest where the reader chose none. */
  private chosen = $state<string | null>(null);

  constructor(
    private readonly backend: Backend,
    private readonly layout: Layout,
  ) {}

  /** The issue that lies open. */
  get issue(): WeeklyIssue | null {
    if (this.shown.at !== 'shown') return null;
    const { issues } = this.shown.weekly;
    return issues.find(({ id }) => id === this.chosen) ?? issues[0] ?? null;
  }

  /** How the open issue gets on by e-mail. */
  get delivery(): Delivery | null {
    if (this.shown.at !== 'shown' || this.issue === null) return null;
    const { id } = this.issue;
    return this.shown.weekly.deliveries.find(({ issue }) => issue === id) ?? null;
  }

  /** Shows how things stand, the newest issue open. */
  async open(): Promise<void> {
    try {
      await this.receive(await this.backend.weekly());
    } catch (thrown) {
      this.shown = { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  /** Takes in how things stand now. What lies open counts as opened. */
  async receive(weekly: Weekly): Promise<void> {
    this.shown = { at: 'shown', weekly };
    const { issue } = this;
    if (issue !== null && !issue.opened) {
      await this.backend.openIssue(issue.id);
      issue.opened = true;
      this.shown = { at: 'shown', weekly: { ...weekly } };
    }
    this.layout.unreadIssues = unreadOf(weekly);
  }

  /** Opens an issue. */
  async choose(id: string): Promise<void> {
    this.chosen = id;
    if (this.shown.at === 'shown') await this.receive(this.shown.weekly);
  }

  /** Makes an issue now and opens it; its number, or none where there was nothing to pick. */
  async make(): Promise<number | null> {
    this.chosen = null;
    const isMade = await this.carryOut('making', () => this.backend.makeIssue());
    return isMade ? (this.issue?.number ?? null) : null;
  }

  /** Sets when issues come; null for never. */
  setSlot(slot: Slot | null): Promise<boolean> {
    return this.carryOut('storing', () => this.backend.setWeeklySlot(slot));
  }

  /** Keeps the mail account, with a new password or the one that is kept; null forgets both. */
  setPost(post: Post | null, password: string | null): Promise<boolean> {
    return this.carryOut('storing', () => this.backend.setPost(post, password));
  }

  /** Sends a letter that only shows that letters arrive. */
  trial(): Promise<boolean> {
    return this.carryOut('trying', () => this.backend.sendTrial());
  }

  /** Sends the open issue. */
  send(id: string): Promise<boolean> {
    return this.carryOut('trying', () => this.backend.sendIssue(id));
  }

  private async carryOut(busy: Busy, deed: () => Promise<Weekly>): Promise<boolean> {
    if (this.busy !== 'no') return false;
    this.busy = busy;
    this.failure = null;
    try {
      const weekly = await deed();
      await this.receive(weekly);
      return weekly.trouble === null;
    } catch (thrown) {
      this.failure = BackendError.wire(thrown);
      return false;
    } finally {
      this.busy = 'no';
    }
  }
}

/** How many issues the reader has not opened. */
export function unreadOf({ issues }: Weekly): number {
  return issues.filter(({ opened }) => !opened).length;
}
