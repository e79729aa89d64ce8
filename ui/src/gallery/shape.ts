import type { Photo, PhotoFailure, PhotoView } from '../backend/generated';
import type { Words } from '../words/en';

/** The room that a photo takes, known before it is. */
export type Shape = { width: number; height: number; ratio: number };

/** What most news photos are, where nobody says: three to two. */
const USUAL: Shape = { width: 1200, height: 800, ratio: 1.5 };

/** A photo's shape: by the kept file, else as the page declares it, else the usual one. */
export function shapeOf(photo: Photo, view: PhotoView | undefined): Shape {
  return shape(view?.width, view?.height) ?? shape(photo.width, photo.height) ?? USUAL;
}

function shape(width: number | null | undefined, height: number | null | undefined): Shape | null {
  return width && height ? { width, height, ratio: width / height } : null;
}

/** Why a photo is missing, in words. */
export function failureWords(words: Words, failure: PhotoFailure | null): string {
  return failure === null ? '' : words.failures[failure.code];
}
