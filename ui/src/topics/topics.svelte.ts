import { BackendError, type Backend } from '../backend/backend';
import type { Topic, TopicPage, WireError } from '../backend/generated';

/** What the room of topics shows: all of them, or one. */
export type Shown =
  | { at: 'coming' }
  | { at: 'index'; topics: Topic[] }
  | { at: 'topic'; page: TopicPage }
  | { at: 'failed'; error: WireError };

/** More topics than this are not for reading through. */
export const MOST = 2000;

/** The room of topics. */
export class TopicRoom {
  shown = $state.raw<Shown>({ at: 'coming' });
  private ticket = 0;

  constructor(private readonly backend: Backend) {}

  /** Shows a topic in any of its spellings; all of them where none is named. */
  async show(name: string | null): Promise<void> {
    const ticket = ++this.ticket;
    let shown: Shown;
    try {
      shown =
        name === null
          ? { at: 'index', topics: await this.backend.listTopics(MOST) }
          : { at: 'topic', page: await this.backend.topicPage(name) };
    } catch (thrown) {
      shown = { at: 'failed', error: BackendError.wire(thrown) };
    }
    if (ticket === this.ticket) this.shown = shown;
  }
}

/** The topics whose name holds what was typed, without regard to case and accents. */
export function alike(topics: Topic[], typed: string): Topic[] {
  const wanted = plain(typed);
  return topics.filter(({ name }) => plain(name).includes(wanted));
}

/** What the rail has room for: the reader's own tags first, then the topics of most stories. */
export function atHand(topics: Topic[], room: { own: number; all: number }): Topic[] {
  const own = topics.filter(({ of }) => of !== 'publishers').slice(0, room.own);
  const others = topics.filter((topic) => !own.includes(topic));
  return [...own, ...others.slice(0, room.all - own.length)];
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}|[\s#-]/gu, '')
    .toLowerCase();
}
