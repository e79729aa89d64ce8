import { untrack } from 'svelte';

/** Says things to screen readers, politely; the eye sees them elsewhere. */
export class Announcer {
  message = $state('');

  say(message: string): void {
    // The same words twice are news twice: a reader hears them only when the text changes.
    const before = untrack(() => this.message);
    this.message = message === before ? `${message}\u00a0` : message;
  }
}
