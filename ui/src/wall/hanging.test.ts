import { expect, test } from 'vitest';
import { fake } from '../fake/fake';
import { NO_FILTER } from '../library/filter';
import { Hanging, PAGE } from './hanging.svelte';
import { placeIn } from './leading';

test('a wall is fetched where the reader looks', async () => {
  const hanging = new Hanging(fake(new URLSearchParams({ kept: '200' })));
  await hanging.hang(NO_FILTER);
  expect(hanging.total).toBeGreaterThan(3 * PAGE);
  const far = 2 * PAGE + 5;
  expect([hanging.at(0)?.place, hanging.at(far)]).toEqual([0, undefined]);
  await hanging.need(far, far);
  expect(hanging.at(far)).toBeDefined();
  expect(hanging.at(PAGE)).toBeUndefined();
  expect(hanging.photoAt(far)?.title).toBe(hanging.at(far)?.headline);
});

test('a photo is found in the edition that is read, else in another', async () => {
  const view = await fake(new URLSearchParams({ kept: '1' })).openKept('story-0');
  expect(placeIn(view, '4')).toEqual({ language: 'en', place: 4 });
  expect(placeIn({ ...view, shown: 'es' }, '4')).toEqual({ language: 'es', place: 4 });
  const [english, spanish] = view.editions;
  if (english === undefined || spanish === undefined) throw new Error('two editions');
  const without = { ...view, editions: [{ ...english, photos: [] }, spanish] };
  expect(placeIn(without, '4')).toEqual({ language: 'es', place: 4 });
  expect(placeIn(view, 'gone')).toBeNull();
});
