import { BackendError } from '../backend/backend';
import type { NamedPhoto } from '../backend/generated';
import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import { allWords } from '../words/all';
import type { Words } from '../words/en';

/** A kept photo, with what its file is named by and where it came from. */
export type Takable = {
  photo: NamedPhoto;
  /** The headline of its story. */
  title: string;
  /** Photos of its gallery. */
  of: number;
  /** Its address on the web; none where its story does not say. */
  url: string | null;
};

/** A photo of an edition, where its file is here. */
export function takable(edition: OpenEdition, index: number): Takable | null {
  const { gallery, headline } = edition.story;
  const photo = gallery.photos[index];
  const file = edition.photos[index]?.file ?? null;
  if (photo === undefined || file === null) return null;
  return {
    photo: { file, place: index + 1, credit: photo.credit },
    title: headline,
    of: gallery.photos.length,
    url: /^https?:/.test(photo.url) ? photo.url : null,
  };
}

/** Writes the photo's own bytes to a file that the reader names. */
export async function savePhoto(desk: Desk, { title, of, photo }: Takable): Promise<void> {
  await telling(desk, async (words) => {
    const path = await desk.backend.savePhoto(title, of, photo);
    return path === null ? null : words.savedAs(path);
  });
}

/** Writes all photos of an edition that are here into a folder. */
export async function savePhotos(desk: Desk, edition: OpenEdition): Promise<void> {
  const photos = edition.photos.flatMap((_, at) => takable(edition, at)?.photo ?? []);
  await telling(desk, async (words) => {
    const saved = await desk.backend.savePhotos(edition.story.headline, photos);
    if (saved === null) return null;
    return saved.written === 0
      ? words.thereAlready(saved.there, saved.folder)
      : words.savedIn(saved.written, saved.folder);
  });
}

/** Puts the photo itself on the clipboard. */
export async function copyPhoto(desk: Desk, { photo }: Takable): Promise<void> {
  await telling(desk, async (words) => {
    await desk.backend.copyPhoto(photo.file);
    return words.copied;
  });
}

/** Opens where the photo came from, in the system's browser. */
export async function openAddress({ backend }: Desk, { url }: Takable): Promise<void> {
  if (url !== null) await backend.openLink(url);
}

/** Puts an address on the clipboard. */
export async function copyAddress(desk: Desk, address: string): Promise<void> {
  await navigator.clipboard.writeText(address);
  desk.announcer.tell(allWords(desk.preferences.language).story.addressCopied);
}

/** Tells what came of it where the reader looks: a notice behind an open gallery would be seen by nobody. */
async function telling(
  { announcer, preferences }: Desk,
  work: (words: Words['taking']) => Promise<string | null>,
): Promise<void> {
  const words = allWords(preferences.language);
  try {
    const told = await work(words.taking);
    if (told !== null) announcer.tell(told);
  } catch (thrown) {
    const { happened, means } = words.errors[BackendError.wire(thrown).code];
    announcer.tell(`${happened} ${means}`);
  }
}
