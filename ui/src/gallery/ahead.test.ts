import { beforeEach, expect, test, vi } from 'vitest';
import { Ahead } from './ahead';

let decoded: HTMLImageElement[] = [];

beforeEach(() => {
  decoded = [];
  HTMLImageElement.prototype.decode = vi.fn(async function (this: HTMLImageElement) {
    decoded.push(this);
  });
});

const addresses = () => decoded.map((picture) => picture.getAttribute('src'));

test('the neighbours are decoded once each, and held while they are near', () => {
  const ahead = new Ahead();
  ahead.hold(['photo:1', 'photo:2']);
  ahead.hold(['photo:1', 'photo:2', 'photo:3']);
  expect(addresses()).toEqual(['photo:1', 'photo:2', 'photo:3']);
});

test('a photo that is far by now, and all of a closed gallery, hold no pixels', () => {
  const ahead = new Ahead();
  ahead.hold(['photo:1', 'photo:2']);
  ahead.hold(['photo:2']);
  expect(addresses()).toEqual([null, 'photo:2']);
  ahead.letGo();
  expect(addresses()).toEqual([null, null]);
});
