import type { EditionView } from '../backend/generated';
import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';

/** The edition whose captions the gallery can turn to; none where there is none. */
export function otherEdition({ reading }: Desk, edition: OpenEdition): EditionView | undefined {
  const isKept = reading.view?.handle.at === 'kept';
  return reading.view?.editions.find(
    ({ language, state, story }) =>
      language !== edition.language && state !== 'nowhere' && (story !== null || !isKept),
  );
}

/** Turns the gallery, and the story behind it, to the other edition at the same photo. */
export async function turn(desk: Desk, edition: OpenEdition): Promise<void> {
  const { reading, viewing } = desk;
  const other = otherEdition(desk, edition);
  if (other === undefined) return;
  if (viewing.language === null || viewing.language === reading.edition?.language) {
    viewing.language = null;
    await reading.choose(other.language);
  } else {
    viewing.language = other.language;
  }
  const now = reading.editionIn(other.language);
  if (now === null || !viewing.isOpen) return;
  viewing.count = now.story.gallery.photos.length;
  viewing.goTo(samePhoto(edition, viewing.index, now));
}

/** The place of the same photo in another edition; the same place where it is not there. */
export function samePhoto(one: OpenEdition, index: number, other: OpenEdition): number {
  const file = one.photos[index]?.file;
  const byFile = file == null ? -1 : other.photos.findIndex((photo) => photo.file === file);
  if (byFile !== -1) return byFile;
  const addresses = new Set(one.story.gallery.photos[index]?.candidates);
  const byAddress = other.story.gallery.photos.findIndex(({ candidates }) =>
    candidates.some((address) => addresses.has(address)),
  );
  return byAddress === -1 ? index : byAddress;
}
