import { BackendError, type Backend } from '../backend/backend';
import type { Highlight, Position, StoryView } from '../backend/generated';
import { asked } from './asked';
import { Keeping } from './keeping.svelte';
import {
  editionAddress,
  handleText,
  openEditions,
  shownEdition,
  type OpenEdition,
  type Pane,
  type Source,
  type Turning,
} from './pane';
import { StoryPhotos } from './photos';

/** A wait shorter than this (milliseconds) is no wait: what lies on the desk stays until then. */
const PATIENCE = 300;

/** The story on the desk: opened, and read in one edition or another. */
export class Reading {
  pane = $state.raw<Pane>({ at: 'nothing' });
  turning = $state.raw<Turning>({ at: 'idle' });
  /** Where the reader is in the text, the same block in every edition. */
  position = $state.raw<Position | null>(null);
  /** What is being fetched, from the first moment on. */
  opening = $state.raw<Source | null>(null);
  /** Counts the stories laid on the desk: a story saved or turned is still the same one. */
  laid = $state(0);

  view: StoryView | null = $derived(this.pane.at === 'reading' ? this.pane.view : null);
  edition: OpenEdition | null = $derived(this.view === null ? null : shownEdition(this.view));
  keptId: string | null = $derived(this.view?.savedAs?.id ?? null);
  /** What tells one story on the desk from another. */
  key: string | null = $derived(this.view === null ? null : handleText(this.view));

  /** The place in another edition that says what the reader has before them: told by what shows the story. */
  placeIn: ((edition: OpenEdition) => Promise<Position>) | null = null;

  private ticket = 0;
  /** The reader's last choice of a language, until the core knows of it. */
  private choice: Promise<unknown> = Promise.resolve();
  readonly photos: StoryPhotos;
  readonly keeping: Keeping;

  constructor(
    private readonly backend: Backend,
    /** Called when the library has changed. */
    private readonly changed: () => Promise<void>,
  ) {
    this.photos = new StoryPhotos(backend, this);
    this.keeping = new Keeping(backend, this, changed);
  }

  /** Puts a story on the desk; what lay there before comes back if the reader stops. */
  async open(source: Source): Promise<void> {
    const ticket = ++this.ticket;
    const before =
      this.pane.at === 'opening' || this.pane.at === 'failed' ? this.pane.before : this.pane;
    this.opening = source;
    const wait = setTimeout(() => {
      if (ticket === this.ticket) this.pane = { at: 'opening', source, before };
    }, PATIENCE);
    try {
      const view = await this.ask(source);
      if (ticket === this.ticket) await this.lay(view, before);
      else await this.discard({ at: 'reading', view });
    } catch (thrown) {
      if (ticket !== this.ticket) return;
      this.clear({ at: 'failed', source, error: BackendError.wire(thrown), before });
    } finally {
      clearTimeout(wait);
      if (ticket === this.ticket) this.opening = null;
    }
  }

  /** Lays a story that is here already on an empty desk. */
  lieOpen(view: StoryView): void {
    void this.lay(view, { at: 'nothing' });
  }

  /** One step back: what lay on the desk before. */
  async stop(): Promise<void> {
    this.ticket++;
    const wasOpening = this.opening !== null;
    this.opening = null;
    if (this.pane.at === 'opening' || this.pane.at === 'failed') this.pane = this.pane.before;
    if (wasOpening) await this.backend.cancel(null);
  }

  /** Tries what failed once more. */
  async retry(): Promise<void> {
    if (this.pane.at === 'failed') await this.open(this.pane.source);
  }

  /** Lets the reader's host in and tries again. */
  async allowHost(host: string): Promise<void> {
    await this.backend.allowPrivateHost(host);
    await this.retry();
  }

  /** Takes the story off the desk; an unsaved one is gone. */
  async close(): Promise<void> {
    this.ticket++;
    this.opening = null;
    const { pane } = this;
    this.clear({ at: 'nothing' });
    await this.discard(pane);
  }

  /** The edition in a language, where it is here. */
  editionIn(language: string | null): OpenEdition | null {
    if (this.view === null) return null;
    return openEditions(this.view).find((each) => each.language === language) ?? null;
  }

  /** Turns to another edition at the same words, fetching it when it is not here yet. */
  async turnTo(language: string): Promise<void> {
    const { view } = this;
    const edition = view?.editions.find((each) => each.language === language);
    if (view === null || edition === undefined || this.turning.at === 'turning') return;
    if (edition.story === null && view.handle.at === 'kept') {
      const address = editionAddress(view, language);
      if (address !== null) await this.open({ from: 'address', input: address });
      return;
    }
    if ((await this.bringIn(language)) === 'not here') return;
    const there = this.editionIn(language);
    const position = there === null ? null : await this.placeIn?.(there);
    if (this.view === null || this.key !== handleText(view)) return;
    this.turning = { at: 'idle' };
    this.renew({ ...this.view, shown: language });
    await this.remember(position ?? this.position ?? { block: 0, fraction: 0, read: 0 });
  }

  /** Fetches an edition of an open story that is not here yet; the one that lies open stays. */
  async bringIn(language: string): Promise<'here' | 'not here'> {
    const { view } = this;
    if (view === null || this.turning.at === 'turning') return 'not here';
    if (this.editionIn(language) !== null) return 'here';
    if (view.handle.at === 'kept') return 'not here';
    this.turning = { at: 'turning', language };
    const { draft } = view.handle;
    try {
      const turned = await this.backend.openEdition(draft, language);
      if (!this.isOnDesk(draft)) return 'not here';
      this.turning = { at: 'idle' };
      this.renew({ ...turned, shown: this.view?.shown ?? turned.shown });
      this.photos.arriveLate(draft);
      return 'here';
    } catch (thrown) {
      if (this.isOnDesk(draft)) this.turning = { at: 'failed', error: BackendError.wire(thrown) };
      return 'not here';
    }
  }

  /** Turns to the edition that the reader chose; other stories that have it open in its language from now on. */
  async choose(language: string): Promise<void> {
    const isHere = this.editionIn(language) !== null;
    if (!isHere) await this.turnTo(language);
    if (!isHere && this.edition?.language !== language) return;
    this.choice = this.backend.chooseLanguage(language);
    if (isHere) await this.turnTo(language);
    await this.choice;
  }

  /** Lays a revision of the kept story on the desk; the newest is the story itself. */
  async openRevision(revision: number): Promise<void> {
    const { view } = this;
    if (view?.handle.at !== 'kept') return;
    const { id } = view.handle;
    const isNewest = revision === view.savedAs?.revision;
    const opened = isNewest
      ? await this.backend.openKept(id)
      : await this.backend.openRevision(id, revision);
    if (!this.isKeptOnDesk(id)) return;
    const isThere = opened.editions.some((each) => each.language === view.shown && each.story);
    const shown = isThere ? view.shown : opened.shown;
    await this.lay({ ...opened, shown }, { at: 'nothing' });
  }

  /** Asks again for every photo of the shown edition that is missing. */
  async retryMissing(): Promise<void> {
    if (this.edition === null) return;
    await this.photos.retryMissing();
    this.keeping.forget();
    await this.changed();
  }

  /** Asks the library how the story on the desk stands now; one that was deleted leaves the desk. */
  async lookAgain(): Promise<void> {
    const id = this.keptId;
    if (id === null) return;
    try {
      const { savedAs, highlights } = await this.backend.openKept(id);
      if (this.keptId === id && this.view !== null) {
        this.renew({ ...this.view, savedAs, highlights });
      }
    } catch (thrown) {
      if (BackendError.wire(thrown).code !== 'no_such_story') throw thrown;
      if (this.keptId === id) await this.close();
    }
  }

  /** Takes in what is marked in a story now, where it is the one on the desk. */
  takeHighlights(id: string, highlights: Highlight[]): void {
    if (this.keptId === id && this.view !== null) {
      this.renew({ ...this.view, highlights });
    }
  }

  /** Remembers where the reader is, in the window and, for a kept story, in the library. */
  async remember(position: Position): Promise<void> {
    this.position = position;
    const { keptId, view } = this;
    // An earlier revision has other paragraphs: a place in it is none in the story.
    const isNewest = view?.revision === view?.savedAs?.revision;
    if (keptId !== null && view !== null && (view.handle.at === 'draft' || isNewest)) {
      await this.backend.rememberPosition(keptId, view.shown, position);
    }
  }

  /** Lays the same story there as it is now. */
  renew(view: StoryView): void {
    this.pane = { at: 'reading', view };
  }

  /** Whether this unsaved story is the one on the desk. */
  isOnDesk(draft: string): boolean {
    return this.view?.handle.at === 'draft' && this.view.handle.draft === draft;
  }

  /** Whether this kept story is the one on the desk. */
  isKeptOnDesk(id: string): boolean {
    return this.view?.handle.at === 'kept' && this.view.handle.id === id;
  }

  /** A kept story opens in the language that was chosen last. Why a choice failed is told by `choose`. */
  private ask(source: Source): Promise<StoryView> {
    const ask = () => asked(this.backend, source);
    return source.from === 'kept' ? this.choice.then(ask, ask) : ask();
  }

  private async lay(view: StoryView, before: Pane): Promise<void> {
    this.clear({ at: 'reading', view });
    this.position = view.position;
    this.laid++;
    if (view.handle.at === 'draft') this.photos.arriveLate(view.handle.draft);
    await this.discard(before);
  }

  private clear(pane: Pane): void {
    this.pane = pane;
    this.keeping.forget();
    this.turning = { at: 'idle' };
    this.position = null;
  }

  /** Lets the core forget a draft that nobody can come back to. */
  private async discard(pane: Pane): Promise<void> {
    if (pane.at !== 'reading' || pane.view.handle.at !== 'draft') return;
    const { draft } = pane.view.handle;
    if (!this.isOnDesk(draft)) await this.backend.closeDraft(draft);
  }
}
