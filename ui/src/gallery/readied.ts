import type { Attachment } from 'svelte/attachments';
import { release } from './release';

/** Has a picture decoded before it is looked at, and let go of its pixels as it goes. */
export const readied: Attachment<HTMLImageElement> = (picture) => {
  // One that is broken is told of where it is shown.
  picture.decode().catch(() => {});
  return release(picture);
};
