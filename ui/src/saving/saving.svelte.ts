import type { Backend } from '../backend/backend';
import type { Job, Saves } from '../backend/generated';
import type { Preferences } from '../settings/preferences.svelte';

/** Saves that took longer than this (milliseconds) are told of to a reader who has turned to other things. */
const LONG = 20_000;

const NONE: Saves = {
  jobs: [],
  overall: { waiting: 0, running: 0, paused: 0, done: 0, failed: 0, photos_done: 0, photos: 0 },
};

/** The saves that the core does in the background. */
export class Saving {
  saves = $state.raw<Saves>(NONE);
  /** Whether there is anything to be shown of saves. */
  hasJobs: boolean = $derived(this.saves.jobs.length > 0);
  /** Saves that are not over. */
  left: number = $derived(
    this.saves.overall.waiting + this.saves.overall.running + this.saves.overall.paused,
  );

  /** When the first of the saves that are not over was asked for. */
  private begun: number | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly preferences: Preferences,
    /** Called when the library has changed. */
    private readonly changed: () => Promise<void>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Asks the core how saves stand. */
  async refresh(): Promise<void> {
    this.receive(await this.backend.listSaves());
  }

  /** Takes in how saves stand now. */
  receive(saves: Saves): void {
    const wasDone = new Set(this.saves.jobs.filter(isDone).map(({ id }) => id));
    const isNewsOf = saves.jobs.some((job) => isDone(job) && !wasDone.has(job.id));
    this.saves = saves;
    if (isNewsOf) void this.changed();
    if (this.left > 0) this.begun ??= this.now();
    else this.end();
  }

  /** Has these addresses and files saved, in this order. */
  async add(inputs: string[]): Promise<void> {
    await this.backend.saveSources(inputs);
  }

  pause(job: string | null): Promise<unknown> {
    return this.backend.pauseSaves(job);
  }

  /** Goes on with a save, or tries a failed one again. */
  resume(job: string | null): Promise<unknown> {
    return this.backend.resumeSaves(job);
  }

  cancel(job: string): Promise<unknown> {
    return this.backend.cancelSave(job);
  }

  clear(): Promise<unknown> {
    return this.backend.clearSaves();
  }

  /** Nothing is left to be done: told, where it took long enough for the reader to have gone. */
  private end(): void {
    const { begun } = this;
    this.begun = null;
    if (begun === null || !this.hasJobs || this.now() - begun < LONG) return;
    const { overall } = this.saves;
    void import('./over').then(({ tellOver }) =>
      tellOver(this.backend, this.preferences.language, overall),
    );
  }
}

const isDone = (job: Job) => job.state === 'done';
