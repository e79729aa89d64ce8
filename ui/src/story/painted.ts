/** A window out of sight paints no frames; nobody waits longer than this (milliseconds) for one. */
const OUT_OF_SIGHT = 500;

/** Resolves when what stands now is painted in its own faces. */
export async function painted(): Promise<void> {
  await frames();
  if (document.fonts.status !== 'loading') return;
  await Promise.race([document.fonts.ready, wait()]);
  await frames();
}

/** The second frame begins only when the first is painted. */
function frames(): Promise<void> {
  const next = new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
  return Promise.race([next, wait()]);
}

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, OUT_OF_SIGHT));
}

/** Says on the document that a whole story is on the screen. Benches and tests wait for it. */
export function markPainted(story: string): void {
  document.documentElement.dataset['painted'] = story;
}
