import { expect, test } from 'vitest';
import { inTurn } from './turn';

type Found = { name: string; top: number };
const at = (name: string, top: number): Found => ({ name, top });
const names = (columns: Found[][]) =>
  inTurn(columns, ({ top }) => top)
    .map(({ name }) => name)
    .join(' ');

test('what is found in two columns is gone through from the top down, side by side the first column first', () => {
  const english = [at('a', 10), at('b', 200), at('c', 400)];
  const spanish = [at('A', 7), at('B', 180), at('D', 500)];
  expect(names([english, spanish])).toBe('a A B b c D');
});

test('words of one paragraph stay together', () => {
  expect(names([[at('a1', 10), at('a2', 10)], [at('A1', 10)]])).toBe('a1 a2 A1');
});

test('one column alone keeps its order, and none has nothing', () => {
  expect(names([[at('b', 20), at('a', 10)], []])).toBe('b a');
  expect(names([[], []])).toBe('');
});
