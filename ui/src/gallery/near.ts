/** The places of the photos that stand ready when one of so many is looked at: it, and those on either side. */
export function near(place: number, count: number): number[] {
  return [place - 1, place, place + 1].filter((at) => at >= 0 && at < count);
}
