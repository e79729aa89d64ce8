import type { Desk } from '../window/desk';

/** Prints the story on the desk once its pictures are here: those out of sight may never have been asked for. */
export async function print({ backend, layout }: Desk): Promise<void> {
  layout.showing = 'story';
  const pictures = [...document.querySelectorAll<HTMLImageElement>('#story article img')];
  for (const picture of pictures) picture.loading = 'eager';
  // A picture that cannot be shown is printed as the frame that it is.
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  await backend.print();
}
