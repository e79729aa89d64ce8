/**
 * Says on the document that a story's headline is on the screen: the second frame after the
 * change begins only when the first one has been painted. Benches and tests wait for it.
 */
export function markPainted(story: string): void {
  const { dataset } = document.documentElement;
  requestAnimationFrame(() => requestAnimationFrame(() => (dataset['painted'] = story)));
}
