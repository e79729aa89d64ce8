import type { StoryView, WallPhoto } from '../backend/generated';
import type { Desk } from '../window/desk';

/** Opens the story of a photo, with the photo itself before the reader: closed, it leaves them in the story. */
export async function showInStory(desk: Desk, photo: WallPhoto): Promise<void> {
  const { layout, address, reading, viewing } = desk;
  layout.room = 'stories';
  await address.open({ from: 'kept', id: photo.story });
  const { view } = reading;
  if (view === null || reading.keptId !== photo.story) return;
  layout.sought = photo.story;
  const found = placeIn(view, photo.file);
  if (found === null) return;
  await reading.turnTo(found.language);
  const count = reading.edition?.photos.length ?? 0;
  viewing.open(found.place, count);
}

/** The edition that shows a photo, the one that is read before others, and the photo's place in it. */
export function placeIn(view: StoryView, file: string): { language: string; place: number } | null {
  const read = (language: string) => (language === view.shown ? 0 : 1);
  const editions = [...view.editions].sort(
    (one, other) => read(one.language) - read(other.language),
  );
  for (const { language, photos } of editions) {
    const place = photos.findIndex((photo) => photo.file === file);
    if (place !== -1) return { language, place };
  }
  return null;
}
