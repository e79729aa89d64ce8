import type { Attachment } from 'svelte/attachments';

/**
 * Has a picture let go of its pixels as it goes. Without this the engine holds them until it clears away the element
 * itself, some hundred galleries later.
 */
export const release: Attachment<HTMLImageElement> = (picture) => () =>
  picture.removeAttribute('src');
