/** Says things to screen readers, politely; the eye sees them elsewhere. */
export class Announcer {
  message = $state('');

  say(message: string): void {
    // The same words twice are news twice: a reader hears them only when the text changes.
    this.message = message === this.message ? `${message}\u00a0` : message;
  }
}
