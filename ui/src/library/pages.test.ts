import { expect, test } from 'vitest';
import { nearest } from './pages';

test('of a long list the pages round the reader are held', () => {
  const pages = new Map([0, 1, 2, 50, 51, 52, 120].map((page) => [page, `page ${page}`]));
  expect([...nearest(pages, 51, 4).keys()].sort()).toEqual([2, 50, 51, 52]);
  expect(nearest(pages, 0, 7)).toBe(pages);
});
