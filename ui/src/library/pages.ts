/** The pages of a long list that are nearest to a place, at most so many; the same map where there are no more. */
export function nearest<T>(
  pages: ReadonlyMap<number, T>,
  page: number,
  most: number,
): ReadonlyMap<number, T> {
  if (pages.size <= most) return pages;
  const far = ([number]: [number, T]) => Math.abs(number - page);
  return new Map([...pages].sort((one, other) => far(one) - far(other)).slice(0, most));
}
