import type { Backend } from '../backend/backend';

/** Whether the window fills the screen, as the system says. */
export class FullScreen {
  isFull = $state(false);

  constructor(private readonly backend: Backend) {}

  async toggle(): Promise<void> {
    await this.backend.fill(this.isFull ? 'window' : 'screen');
    await this.ask();
  }

  /** Back to the window, if it fills the screen. */
  async leave(): Promise<void> {
    if (this.isFull) await this.toggle();
  }

  /** Asks the system again: its own buttons and keys change it as well. */
  async ask(): Promise<void> {
    this.isFull = (await this.backend.windowExtent()) === 'screen';
  }
}
