import { expect, test } from 'vitest';
import { Zoom } from './zoom.svelte';

/** A photo of 2000 by 1000 pixels on a stage of 1000 by 800. */
function looking(): Zoom {
  const zoom = new Zoom();
  zoom.lay({ width: 1000, height: 800 }, { width: 2000, height: 1000 });
  return zoom;
}

test('real pixels are reached by one step and left by another', () => {
  const zoom = looking();
  zoom.toggle();
  expect(zoom.scale).toBe(2);
  zoom.toggle();
  expect([zoom.scale, zoom.offset]).toEqual([1, { x: 0, y: 0 }]);
});

test('what lies under the pointer stays there', () => {
  const zoom = looking();
  zoom.toggle({ x: 200, y: 0 });
  expect(zoom.offset).toEqual({ x: -200, y: 0 });
});

test('no edge of the photo leaves the stage empty that it could fill', () => {
  const zoom = looking();
  zoom.toggle();
  zoom.pan({ x: 9000, y: 9000 });
  expect(zoom.offset).toEqual({ x: 500, y: 100 });
  zoom.by(1 / 2);
  expect(zoom.offset).toEqual({ x: 0, y: 0 });
});

test('a small photo is looked at twice as large, and none closer than its pixels', () => {
  const small = new Zoom();
  small.lay({ width: 1000, height: 800 }, { width: 300, height: 200 });
  small.toggle();
  expect(small.scale).toBe(2);
  const zoom = looking();
  zoom.wheel(-100_000, { x: 0, y: 0 });
  expect(zoom.scale).toBe(2);
});

test('keys bring closer, further off, to the pixels and back', () => {
  const zoom = looking();
  const scales = ['+', '-', '1', '0', 'x'].map((key) => [zoom.key(key), zoom.scale]);
  expect(scales).toEqual([
    ['used', 1.5],
    ['used', 1],
    ['used', 2],
    ['used', 1],
    ['not ours', 1],
  ]);
});
