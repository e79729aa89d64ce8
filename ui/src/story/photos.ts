import { BackendError, type Backend } from '../backend/backend';
import type { PhotoReady, PhotoView, StoryView } from '../backend/generated';
import { photoAt, type OpenEdition, type Turning } from './pane';

/** The desk, as far as photos that come in change it. */
export interface PhotoDesk {
  readonly view: StoryView | null;
  readonly edition: OpenEdition | null;
  turning: Turning;
  /** Whether this unsaved story is the one on the desk. */
  isOnDesk(draft: string): boolean;
  /** Lays the same story there as it is now. */
  renew(view: StoryView): void;
}

/** The photos of the story on the desk: those that come in, and those that are asked for again. */
export class StoryPhotos {
  /** Photos that came in before the edition that they belong to was on the desk. */
  private early: PhotoReady[] = [];

  constructor(
    private readonly backend: Backend,
    private readonly desk: PhotoDesk,
  ) {}

  /** Takes in a photo that has just arrived. */
  arrive(ready: PhotoReady): void {
    const { desk } = this;
    const edition = desk.view?.editions.find(({ language }) => language === ready.language);
    if (desk.isOnDesk(ready.draft) && edition?.photos[ready.index] !== undefined) {
      this.set(ready.language, ready.index, ready.photo);
    } else {
      this.early.push(ready);
    }
  }

  /** Takes in the photos of a story, just laid on the desk, that came before it did. */
  arriveLate(draft: string): void {
    const early = this.early.filter((ready) => ready.draft === draft);
    this.early = [];
    for (const ready of early) this.arrive(ready);
  }

  /** Asks the site again for a photo; of a story that is not kept, for all that are missing. */
  async retry(index: number, edition = this.desk.edition): Promise<void> {
    const { view } = this.desk;
    if (edition === null) return;
    if (view?.handle.at === 'draft') await this.retryDraft(view.handle.draft, edition);
    if (view?.handle.at !== 'kept' || edition.id === null) return;
    this.set(edition.language, index, { ...photoAt(edition, index), state: 'coming' });
    try {
      const photo = await this.backend.retryPhoto(view.handle.id, edition.id, index);
      this.set(edition.language, index, photo);
    } catch (thrown) {
      this.set(edition.language, index, photoAt(edition, index));
      this.desk.turning = { at: 'failed', error: BackendError.wire(thrown) };
    }
  }

  /** Asks again for every photo of the shown edition that is missing. */
  async retryMissing(): Promise<void> {
    const { edition } = this.desk;
    const missing = edition === null ? [] : missingOf(edition);
    await Promise.all(missing.map((index) => this.retry(index)));
  }

  private async retryDraft(draft: string, edition: OpenEdition): Promise<void> {
    for (const at of missingOf(edition)) {
      this.set(edition.language, at, { ...photoAt(edition, at), state: 'coming' });
    }
    await this.backend.retryDraftPhotos(draft, edition.language);
  }

  private set(language: string, index: number, photo: PhotoView): void {
    const { view } = this.desk;
    if (view === null) return;
    const editions = view.editions.map((edition) =>
      edition.language === language
        ? { ...edition, photos: edition.photos.with(index, photo) }
        : edition,
    );
    this.desk.renew({ ...view, editions });
  }
}

function missingOf(edition: OpenEdition): number[] {
  return edition.photos.flatMap((photo, index) => (photo.state === 'failed' ? [index] : []));
}
