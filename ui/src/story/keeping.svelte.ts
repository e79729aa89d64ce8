import { BackendError, type Backend } from '../backend/backend';
import type { Anyway, ProgressEvent, Receipt, WireError } from '../backend/generated';
import type { Saving } from './pane';
import type { Reading } from './reading.svelte';

/** How the story on the desk is kept: saved, saved again, stopped. */
export class Keeping {
  state = $state.raw<Saving>({ at: 'idle' });

  constructor(
    private readonly backend: Backend,
    private readonly reading: Reading,
    /** Called when the library has changed. */
    private readonly changed: () => Promise<void>,
  ) {}

  /** Keeps the story on the desk; `anyway` keeps a page that is none. */
  async save(anyway: Anyway = 'no'): Promise<void> {
    const { view } = this.reading;
    if (view?.handle.at !== 'draft' || this.state.at === 'saving') return;
    const { draft } = view.handle;
    this.state = { at: 'saving', done: 0, of: this.reading.edition?.photos.length ?? 0 };
    try {
      const receipt = await this.backend.saveStory(draft, anyway, (event) => {
        if (this.reading.isOnDesk(draft)) this.progress(event);
      });
      await this.receive(draft, receipt);
    } catch (thrown) {
      this.refuse(draft, BackendError.wire(thrown));
    }
  }

  /** Stops saving, or the fetching of photos. */
  async cancel(): Promise<void> {
    if (this.reading.view?.handle.at === 'draft')
      await this.backend.cancel(this.reading.view.handle.draft);
  }

  /** Fetches the story again from its address, to keep what changed. */
  async saveAgain(): Promise<void> {
    const { view } = this.reading;
    if (view?.handle.at === 'draft') await this.save();
    if (view?.handle.at !== 'kept' || this.state.at === 'saving') return;
    const { id } = view.handle;
    this.state = { at: 'saving', done: 0, of: 0 };
    try {
      const receipt = await this.backend.saveAgain(id, (event) => {
        if (this.reading.isKeptOnDesk(id)) this.progress(event);
      });
      await this.changed();
      if (!this.reading.isKeptOnDesk(id)) return;
      const kept = await this.backend.openKept(id);
      if (!this.reading.isKeptOnDesk(id)) return;
      const shown = this.reading.view?.shown;
      this.reading.renew({ ...kept, shown: shown ?? kept.shown });
      this.state = { at: 'done', receipt };
    } catch (thrown) {
      // A reader who has gone on to another story hears of it as of any call that nobody waits for.
      if (!this.reading.isKeptOnDesk(id)) throw thrown;
      this.state = { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  /** Another story lies on the desk, or what was said of saving this one is over. */
  forget(): void {
    this.state = { at: 'idle' };
  }

  /** The receipt was read: it goes, and with it the room it took. */
  putReceiptAway(): void {
    if (this.state.at === 'done') this.state = { at: 'idle' };
  }

  private async receive(draft: string, receipt: Receipt): Promise<void> {
    if (receipt.id === null || receipt.outcome === 'refused' || receipt.outcome === 'failed') {
      this.refuse(draft, receipt.error ?? { code: 'internal', detail: receipt.outcome });
      return;
    }
    await this.changed();
    if (!this.reading.isOnDesk(draft)) return;
    const shown = this.reading.view?.shown;
    const kept = await this.backend.openKept(receipt.id);
    if (!this.reading.isOnDesk(draft)) return;
    this.reading.renew({ ...kept, shown: shown ?? kept.shown });
    this.state = { at: 'done', receipt };
    await this.backend.closeDraft(draft);
  }

  private refuse(draft: string, error: WireError): void {
    if (this.reading.isOnDesk(draft)) this.state = { at: 'failed', error };
  }

  private progress(event: ProgressEvent): void {
    if (this.state.at !== 'saving' || event.step !== 'photo_done') return;
    this.state = {
      at: 'saving',
      done: this.state.done + 1,
      of: Math.max(event.of, this.state.of),
    };
  }
}
