import type { Block, Story } from '../backend/generated';

/** The photo at the story's head, and the blocks that follow. */
export type Led = { lead: number | null; body: { block: Block; place: number }[] };

/**
 * Chooses the photo for the head: the lead photo unless the text shows it further down; with no
 * figure in the text at all, the first photo. The same photo never stands twice.
 */
export function ledStory(story: Story): Led {
  const body = story.body.map((block, place) => ({ block, place }));
  const figures = story.body.flatMap((block) => (block.kind === 'figure' ? [block.photo] : []));
  const first = story.body[0];
  if (first?.kind === 'figure') return { lead: first.photo, body: body.slice(1) };
  const lead = story.gallery.photos.findIndex((photo) => photo.role === 'lead');
  if (lead !== -1 && !figures.includes(lead)) return { lead, body };
  const plain = lead === -1 && figures.length === 0 && story.gallery.photos.length > 0;
  return { lead: plain ? 0 : null, body };
}
