/**
 * What was found in columns that stand side by side, in the turn in which a reader meets it: from the top down, and
 * of what stands in one line, the first column's first. One column alone keeps its order.
 */
export function inTurn<T extends Pick<Range, 'getBoundingClientRect'>>(columns: T[][]): T[] {
  const [only, ...more] = columns.filter((found) => found.length > 0);
  if (only === undefined || more.length === 0) return only ?? [];
  // Sorting leaves the equal in their order: the first column's come before those beside it.
  return [only, ...more]
    .flat()
    .map((found) => ({ found, top: Math.round(found.getBoundingClientRect().top) }))
    .toSorted((one, other) => one.top - other.top)
    .map(({ found }) => found);
}
