import type { ForecastHour } from '../backend/generated';

/** The room of a chart, in pixels. */
export type Room = { width: number; height: number };

/** A named point of a curve. */
export type Peak = { x: number; y: number; value: number; side: 'above' | 'below' };

/** A temperature curve, laid out. */
export type Curve = {
  /** The lines of it; more than one where hours are missing. */
  paths: string[];
  /** The warmest and coldest hours, far enough apart to be read. */
  peaks: Peak[];
  /** The midnights, with the day that begins there. */
  midnights: { x: number; at: string }[];
  /** Hours to be named below. */
  ticks: { x: number; at: string }[];
};

/** Hours that the chart shows. */
export const HOURS = 48;
/** Room above and below the curve, for what is written there. */
const ABOVE = 30;
const BELOW = 40;
/** Degrees that the chart spans at least: a mild day is no mountain. */
const LEAST_SPAN = 8;
/** Pixels between two names. */
const APART = 40;
/** Hours on either side in which a peak has to be the highest. */
const AROUND = 5;

/** Lays the temperatures of the next two days out. */
export function curveOf(all: ForecastHour[], { width, height }: Room): Curve {
  const hours = all.slice(0, HOURS);
  const known = hours.flatMap(({ temperature }) => (temperature === null ? [] : [temperature]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const middle = (low + high) / 2;
  const span = Math.max(high - low, LEAST_SPAN);
  const x = (place: number) => (width * (place + 0.5)) / Math.max(hours.length, 1);
  const y = (value: number) => ABOVE + (height - ABOVE - BELOW) * (0.5 - (value - middle) / span);
  const point = (place: number, value: number) => `${x(place).toFixed(1)} ${y(value).toFixed(1)}`;

  const paths: string[] = [];
  let run: string[] = [];
  hours.forEach(({ temperature }, place) => {
    if (temperature !== null) run.push(point(place, temperature));
    else if (run.length > 0) run = (paths.push(line(run)), []);
  });
  if (run.length > 0) paths.push(line(run));

  return {
    paths,
    peaks: peaksOf(hours).reduce<Peak[]>((kept, { place, value, side }) => {
      const here = { x: x(place), y: y(value), value, side };
      return kept.some((other) => Math.abs(other.x - here.x) < APART) ? kept : [...kept, here];
    }, []),
    midnights: hours.flatMap(({ at }, place) =>
      place > 0 && hourOf(at) === 0 ? [{ x: x(place), at }] : [],
    ),
    ticks: hours.flatMap(({ at }, place) => (hourOf(at) % 6 === 0 ? [{ x: x(place), at }] : [])),
  };
}

/** The coldest and the warmest hour; none where no temperature is known. */
export function extremes(all: ForecastHour[]): { low: ForecastHour; high: ForecastHour } | null {
  const known = all.slice(0, HOURS).filter(({ temperature }) => temperature !== null);
  const by = (better: (one: number, other: number) => boolean) =>
    known.reduce<ForecastHour | null>(
      (best, hour) =>
        best === null || better(hour.temperature ?? 0, best.temperature ?? 0) ? hour : best,
      null,
    );
  const low = by((one, other) => one < other);
  const high = by((one, other) => one > other);
  return low === null || high === null ? null : { low, high };
}

type Found = { place: number; value: number; side: Peak['side'] };

/**
 * Hours that are the warmest or coldest of those around them, the most extreme first. What lies beyond either end
 * is not shown: an hour there counts only as the warmest or coldest of all.
 */
function peaksOf(hours: ForecastHour[]): Found[] {
  const found: Found[] = [];
  const isEnd = (place: number) => place === 0 || place === hours.length - 1;
  hours.forEach(({ temperature: value }, place) => {
    if (value === null) return;
    const around = (
      isEnd(place) ? hours : hours.slice(Math.max(0, place - AROUND), place + AROUND + 1)
    ).flatMap(({ temperature }) => (temperature === null ? [] : [temperature]));
    if (value === Math.max(...around)) found.push({ place, value, side: 'above' });
    else if (value === Math.min(...around)) found.push({ place, value, side: 'below' });
  });
  const mean = found.reduce((sum, { value }) => sum + value, 0) / Math.max(found.length, 1);
  return found.sort((one, other) => Math.abs(other.value - mean) - Math.abs(one.value - mean));
}

function line(points: string[]): string {
  // One hour alone is a dot: a line of no length with round ends.
  const [first, ...rest] = points;
  return `M${first}${rest.length === 0 ? 'h0' : `L${rest.join(' ')}`}`;
}

function hourOf(at: string): number {
  return Number(at.slice(11, 13));
}
