import { expect, test } from 'vitest';
import type { ForecastHour } from '../backend/generated';
import { curveOf, extremes } from './curve';

const ROOM = { width: 480, height: 148 };

/** Hours from 14:00 on with these temperatures. */
function hours(...temperatures: (number | null)[]): ForecastHour[] {
  return temperatures.map((temperature, place) => {
    const hour = (14 + place) % 24;
    const day = 1 + Math.floor((14 + place) / 24);
    const at = `2026-12-0${day}T${String(hour).padStart(2, '0')}:00`;
    return { at, sky: null, light: 'day', temperature, chance: null };
  });
}

/** Two days that are warmest at 15:00 and coldest at 03:00. */
const twoDays = hours(
  ...Array.from({ length: 60 }, (_, place) => 5 * Math.cos(((place - 1) / 12) * Math.PI)),
);

test('two days are one line with its warmest and coldest hours named', () => {
  const curve = curveOf(twoDays, ROOM);
  expect(curve.paths.length).toBe(1);
  expect(curve.paths[0]?.split(/[ML]/).length).toBeGreaterThan(2);
  const sides = curve.peaks.toSorted((one, other) => one.x - other.x).map(({ side }) => side);
  expect(sides).toEqual(['above', 'below', 'above', 'below']);
  expect(curve.midnights.map(({ at }) => at)).toEqual(['2026-12-02T00:00', '2026-12-03T00:00']);
  expect(curve.ticks.map(({ at }) => at.slice(11))).toEqual([
    '18:00',
    '00:00',
    '06:00',
    '12:00',
    '18:00',
    '00:00',
    '06:00',
    '12:00',
  ]);
});

test('what is written at a point lies within the room', () => {
  for (const { x, y } of curveOf(twoDays, ROOM).peaks) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(ROOM.width);
    expect(y).toBeGreaterThan(12);
    expect(y).toBeLessThan(ROOM.height - 20);
  }
});

test('hours that are missing part the line, and one alone is a dot', () => {
  const curve = curveOf(hours(1, 2, null, null, 3, null), ROOM);
  expect(curve.paths.map((path) => path.split('L').length)).toEqual([2, 1]);
  expect(curve.paths[1]).toMatch(/h0$/);
});

test('a forecast without temperatures draws nothing', () => {
  const curve = curveOf(hours(null, null), ROOM);
  expect(curve.paths).toEqual([]);
  expect(curve.peaks).toEqual([]);
  expect(extremes(hours(null, null))).toBeNull();
  expect(curveOf([], ROOM).ticks).toEqual([]);
});

test('a mild day is no mountain', () => {
  const ys = curveOf(hours(10, 10.5, 11), ROOM).peaks.map(({ y }) => y);
  expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(12);
});

test('the coldest and the warmest hour are told', () => {
  const found = extremes(twoDays);
  expect(found?.high.at).toBe('2026-12-01T15:00');
  expect(found?.low.at).toBe('2026-12-02T03:00');
});
