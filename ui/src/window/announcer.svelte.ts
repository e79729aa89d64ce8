import { untrack } from 'svelte';
import type { WireError } from '../backend/generated';

/** Long enough to read a path (milliseconds). */
const STAY = 8000;

/** Says things that have no place of their own: politely to screen readers, or as a notice to all. */
export class Announcer {
  message = $state('');
  /** What failed outside of any place of its own, until the reader has seen it. */
  trouble = $state.raw<WireError | null>(null);

  /** What came of something that the reader did, for as long as it takes to read. */
  note = $state('');
  private fading: ReturnType<typeof setTimeout> | undefined;

  /** Notes it where the reader looks, and says it. */
  tell(note: string): void {
    clearTimeout(this.fading);
    this.note = note;
    this.fading = setTimeout(() => (this.note = ''), STAY);
    this.say(note);
  }

  say(message: string): void {
    // The same words twice are news twice: a reader hears them only when the text changes.
    const before = untrack(() => this.message);
    this.message = message === before ? `${message}\u00a0` : message;
  }
}
