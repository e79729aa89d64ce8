/** Lines whose tops are closer than this (pixels) stand side by side: letters of two scripts differ by as much. */
const BESIDE = 4;

/**
 * What was found in columns that stand side by side, in the turn in which a reader meets it: from the top down, and
 * of what stands side by side, the first column's first. Each column keeps its own order.
 */
export function inTurn<T>(columns: T[][], topOf: (found: T) => number): T[] {
  const [only, ...more] = columns.filter((found) => found.length > 0);
  if (only === undefined || more.length === 0) return only ?? [];
  const left = [only, ...more].map((found) => found.map((one) => ({ one, top: topOf(one) })));
  const turn: T[] = [];
  for (let next = highest(left); next !== undefined; next = highest(left)) turn.push(next);
  return turn;
}

/** Takes what stands highest off its column: the first column's unless another's stands above it. */
function highest<T>(columns: { one: T; top: number }[][]): T | undefined {
  let chosen: { one: T; top: number }[] | undefined;
  for (const column of columns) {
    const [head] = column;
    if (head === undefined) continue;
    if (chosen === undefined || head.top < (chosen[0]?.top ?? 0) - BESIDE) chosen = column;
  }
  return chosen?.shift()?.one;
}

/** The top of the line or paragraph that words stand in, in the window (pixels). */
export function topOfBlock({ startContainer }: Range): number {
  const block = startContainer.parentElement?.closest('p, li, td, th, h1, h2, h3, figcaption, pre');
  return (block ?? startContainer.parentElement)?.getBoundingClientRect().top ?? 0;
}
