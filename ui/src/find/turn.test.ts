import { expect, test } from 'vitest';
import { inTurn } from './turn';

const at = (name: string, top: number) => ({
  name,
  getBoundingClientRect: () => ({ top }) as DOMRect,
});
const names = (columns: ReturnType<typeof at>[][]) => inTurn(columns).map(({ name }) => name);

test('what is found in two columns is gone through from the top down, the first column first', () => {
  const english = [at('harbor 1', 10), at('harbor 2', 200), at('harbor 3', 400)];
  const spanish = [at('Harbor 1', 10), at('Harbor 2', 180)];
  expect(names([english, spanish])).toEqual([
    'harbor 1',
    'Harbor 1',
    'Harbor 2',
    'harbor 2',
    'harbor 3',
  ]);
});

test('one column alone keeps its order, and none has nothing', () => {
  expect(names([[at('b', 20), at('a', 10)], []])).toEqual(['b', 'a']);
  expect(names([[], []])).toEqual([]);
});
