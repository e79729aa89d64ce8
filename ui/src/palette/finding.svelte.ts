import fuzzysort from 'fuzzysort';
import type { Backend } from '../backend/backend';
import type { SearchHit } from '../backend/generated';
import { NO_FILTER } from '../library/filter';

/** Something that the window can do, by the words that the reader knows it by. */
export type Command = { name: string; keys?: string; run: () => void };

/** What stands in the palette's list. */
export type Entry = { kind: 'command'; command: Command } | { kind: 'story'; story: SearchHit };

/** More stories than this are for the library's own list. */
const STORIES = 8;

/** Finds commands by letters of their names, in order, and stories by the library's search. */
export class Finding {
  query = $state('');
  /** Which entry Enter takes. */
  active = $state(0);
  private stories = $state.raw<SearchHit[]>([]);
  private ticket = 0;

  entries: Entry[] = $derived.by(() => [
    ...matching(this.commands(), this.query).map(
      (command) => ({ kind: 'command', command }) as const,
    ),
    ...this.stories.map((story) => ({ kind: 'story', story }) as const),
  ]);

  constructor(
    private readonly backend: Backend,
    private readonly commands: () => Command[],
  ) {}

  /** Looks for other words; an answer that comes late is an answer to other words, and dropped. */
  async find(query: string): Promise<void> {
    const ticket = ++this.ticket;
    this.query = query;
    this.active = 0;
    const words = query.trim();
    const stories = words === '' ? [] : await this.backend.searchStories(words, NO_FILTER, STORIES);
    if (ticket === this.ticket) this.stories = stories.slice(0, STORIES);
  }

  /** Goes to another entry, round at the ends. */
  step(by: 1 | -1): void {
    const { length } = this.entries;
    if (length > 0) this.active = (this.active + by + length) % length;
  }
}

/** The commands whose names hold the letters typed, the best first; all of them before any is typed. */
export function matching(commands: Command[], query: string): Command[] {
  const words = query.trim();
  if (words === '') return commands;
  return fuzzysort.go(words, commands, { key: 'name' }).map(({ obj }) => obj);
}
