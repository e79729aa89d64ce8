import type { Backend } from '../backend/backend';
import type { Chosen, Deed } from '../backend/generated';

/** What was done with how many stories, for as long as the reader is told of it. */
export type Done = { deed: Deed; stories: number };

/** What the reader does with stories, one or many, and takes back. */
export class Deeds {
  /** The last deed, while its notice stands. The core remembers more of them than this one. */
  done = $state.raw<Done | null>(null);

  constructor(
    private readonly backend: Backend,
    /** Called when stories stand otherwise than before. */
    private readonly changed: () => Promise<void>,
  ) {}

  /** Does it; gives what was done, or none where every story stood that way already. */
  async carryOut(chosen: Chosen, deed: Deed): Promise<Done | null> {
    const stories = await this.backend.changeStories(chosen, deed);
    this.done = stories === 0 ? null : { deed, stories };
    await this.changed();
    return this.done;
  }

  /** Takes the last deed back; gives how many stories stand as before, none where nothing was done. */
  async undo(): Promise<number | null> {
    this.done = null;
    const stories = await this.backend.undoChange();
    if (stories !== null) await this.changed();
    return stories;
  }

  /** The notice was read. */
  putAway(): void {
    this.done = null;
  }
}
