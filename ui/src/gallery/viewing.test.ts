import { expect, test } from 'vitest';
import { Viewing } from './viewing.svelte';

function opened(index: number, count: number): Viewing {
  const viewing = new Viewing();
  viewing.open(index, count);
  return viewing;
}

test('arrows walk the photos and stop at both ends', () => {
  const viewing = opened(0, 3);
  const walk = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'];
  const places = walk.map((key) => (viewing.key(key), viewing.index));
  expect(places).toEqual([1, 2, 2, 1, 0, 0]);
});

test('Home and End go to the first and the last photo', () => {
  const viewing = opened(4, 11);
  viewing.key('End');
  expect(viewing.index).toBe(10);
  viewing.key('Home');
  expect(viewing.index).toBe(0);
});

test('a key that is not the gallery’s is left to others', () => {
  const viewing = opened(2, 11);
  expect(viewing.key('x')).toBe('not ours');
  expect(viewing.index).toBe(2);
});

test('a photo picked on the contact sheet is shown alone', () => {
  const viewing = opened(0, 11);
  viewing.mode = 'sheet';
  viewing.pick(6);
  expect([viewing.mode, viewing.index]).toEqual(['single', 6]);
});
