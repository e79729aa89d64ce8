import { untrack } from 'svelte';
import type { WireError } from '../backend/generated';

/** Says things that have no place of their own: politely to screen readers, or as a notice to all. */
export class Announcer {
  message = $state('');
  /** What failed outside of any place of its own, until the reader has seen it. */
  trouble = $state.raw<WireError | null>(null);

  say(message: string): void {
    // The same words twice are news twice: a reader hears them only when the text changes.
    const before = untrack(() => this.message);
    this.message = message === before ? `${message}\u00a0` : message;
  }
}
