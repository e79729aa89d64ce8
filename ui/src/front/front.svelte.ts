import { BackendError, type Backend } from '../backend/backend';
import type {
  FeedChange,
  FeedState,
  FollowedFeed,
  Front,
  NewFeed,
  WireError,
} from '../backend/generated';

/** What the front page shows. */
export type Shown =
  | { at: 'coming' }
  | { at: 'shown'; front: Front; feeds: FollowedFeed[] }
  | { at: 'failed'; error: WireError };

/** The front page of what is followed, and the sites that fill it. */
export class FrontPage {
  shown = $state.raw<Shown>({ at: 'coming' });
  /** Whether the sites whose time has come are being asked. */
  isAsking = $state(false);
  /** Whether a deed with a site is under way: the next one waits for it, its buttons are off. */
  isBusy = $state(false);
  /** Why the last deed came to nothing. */
  trouble = $state.raw<WireError | null>(null);
  /** The feed that was removed last, to be followed again. */
  removed = $state.raw<FollowedFeed | null>(null);

  /** The feeds of a site that has several, until the reader has chosen. */
  offered = $state.raw<NewFeed[]>([]);

  constructor(private readonly backend: Backend) {}

  /** Shows what is known, then asks the sites whose time has come and shows what they brought. */
  async open(): Promise<void> {
    await this.read();
    if (this.shown.at !== 'shown' || this.shown.feeds.length === 0) return;
    this.isAsking = true;
    try {
      await this.show(await this.backend.refreshFeeds());
    } catch (thrown) {
      this.trouble = BackendError.wire(thrown);
    } finally {
      this.isAsking = false;
    }
  }

  /** Reads what is known anew. */
  async read(): Promise<void> {
    try {
      await this.show(await this.backend.listFeeds());
    } catch (thrown) {
      this.shown = { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  /** Follows a site by its feed; where it has several, they are offered. Whether that worked. */
  follow(address: string): Promise<boolean> {
    return this.carryOut(async () => {
      const found = await this.backend.findFeeds(address);
      this.removed = null;
      this.offered = found.length > 1 ? found : [];
      return found.length > 1 ? null : await this.backend.followFeeds(found);
    });
  }

  /** Follows those of the offered feeds that the reader chose; none to follow none. */
  choose(feeds: NewFeed[]): Promise<boolean> {
    return this.carryOut(async () => {
      const followed = feeds.length === 0 ? null : await this.backend.followFeeds(feeds);
      this.offered = [];
      return followed;
    });
  }

  /** Follows every feed of a list in OPML. */
  followList(list: string): Promise<boolean> {
    return this.carryOut(() => this.backend.followList(list));
  }

  /** Asks a feed once more. */
  retry(id: string): Promise<boolean> {
    return this.carryOut(() => this.backend.retryFeed(id));
  }

  /** Pauses, resumes or removes a feed. */
  change(feed: FollowedFeed, change: FeedChange): Promise<boolean> {
    return this.carryOut(async () => {
      const feeds = await this.backend.changeFeed(feed.id, change);
      this.removed = change === 'remove' ? feed : null;
      return feeds;
    });
  }

  /** Has no site asked, or all of them again. */
  setAll(state: FeedState): Promise<boolean> {
    return this.carryOut(() => this.backend.setAllFeeds(state));
  }

  /** Gives the feeds that are followed then; none where that did not change. */
  private async carryOut(deed: () => Promise<FollowedFeed[] | null>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.trouble = null;
    try {
      const feeds = await deed();
      if (feeds !== null) await this.show(feeds);
      return true;
    } catch (thrown) {
      this.trouble = BackendError.wire(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  private async show(feeds: FollowedFeed[]): Promise<void> {
    this.shown = { at: 'shown', front: await this.backend.frontPage(), feeds };
  }
}
