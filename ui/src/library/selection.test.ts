import { expect, test } from 'vitest';
import { fake } from '../fake/fake';
import { Deeds } from './deeds.svelte';
import { NO_FILTER } from './filter';
import { pressInList } from './hands';
import { Selection } from './selection.svelte';
import { Shelves } from './shelves.svelte';

async function listOf(kept: number) {
  const backend = fake(new URLSearchParams({ kept: String(kept) }));
  const shelves = new Shelves(backend);
  await shelves.show('to_read');
  const deeds = new Deeds(backend, () => shelves.refresh());
  return { shelves, deeds, selection: new Selection(shelves) };
}

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey', true>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('stories are picked one by one and left out again', async () => {
  const { selection } = await listOf(5);
  selection.toggle('story-1', 1);
  selection.toggle('story-3', 3);
  selection.toggle('story-1', 1);
  expect(selection.chosen()).toEqual({ of: 'stories', ids: ['story-3'] });
  expect([selection.count, selection.has('story-3'), selection.has('story-1')]).toEqual([
    1,
    true,
    false,
  ]);
});

test('a stretch reaches over stories that were not fetched yet', async () => {
  const { selection } = await listOf(200);
  selection.toggle('story-55', 55);
  await selection.reach(130);
  expect(selection.count).toBe(76);
  await selection.reach(54);
  expect(selection.chosen()).toEqual({ of: 'stories', ids: ['story-54', 'story-55'] });
});

test('a stretch grows and shrinks by keys and stops at the ends', async () => {
  const { selection } = await listOf(3);
  expect(await selection.stretch(1, 0)).toBe(1);
  expect(await selection.stretch(1, 1)).toBe(2);
  expect(await selection.stretch(1, 2)).toBe(2);
  expect(selection.count).toBe(3);
  await selection.stretch(-1, 2);
  expect(selection.chosen()).toEqual({ of: 'stories', ids: ['story-0', 'story-1'] });
});

test('all of a long list is named by the list, but for what is left out', async () => {
  const { selection, shelves } = await listOf(200);
  selection.all();
  expect(selection.count).toBe(200);
  selection.toggle('story-7', 7);
  expect([selection.count, selection.has('story-7'), selection.has('story-199')]).toEqual([
    199,
    false,
    true,
  ]);
  expect(selection.chosen()).toEqual({
    of: 'list',
    shelf: 'to_read',
    filter: NO_FILTER,
    except: ['story-7'],
  });
  await shelves.search('freezes');
  selection.all();
  expect(selection.chosen()).toMatchObject({ of: 'stories' });
  expect(selection.count).toBe(shelves.length);
});

test('what was done with many stories is told and taken back', async () => {
  const { selection, shelves, deeds } = await listOf(5);
  selection.all();
  selection.toggle('story-0', 0);
  await deeds.carryOut(selection.chosen(), { do: 'shelve', on: 'trash' });
  expect(deeds.done).toEqual({ deed: { do: 'shelve', on: 'trash' }, stories: 4 });
  expect([shelves.length, shelves.counts.trash]).toEqual([1, 4]);
  expect(await deeds.undo()).toBe(4);
  expect([shelves.length, shelves.counts.trash, deeds.done]).toEqual([5, 0, null]);
  expect(await deeds.undo()).toBeNull();
});

test('the keys of the list walk, stretch, pick all and throw away', async () => {
  const hands = await listOf(5);
  const focused: number[] = [];
  const press = (pressed: ReturnType<typeof key>, row: number | null) =>
    pressInList(pressed, row, { ...hands, focus: (at) => focused.push(at) });
  expect(press(key('ArrowDown'), 4)).toBe(true);
  expect(press(key('ArrowUp'), 1)).toBe(true);
  expect(focused).toEqual([4, 0]);
  expect(press(key('ArrowDown', { shiftKey: true }), 0)).toBe(true);
  await expect.poll(() => hands.selection.count).toBe(2);
  expect(press(key('Delete'), 1)).toBe(true);
  await expect.poll(() => hands.shelves.counts.trash).toBe(2);
  expect(press(key('a', { ctrlKey: true }), null)).toBe(true);
  expect(hands.selection.count).toBe(3);
  expect(press(key('Delete'), null)).toBe(false);
  expect(press(key('x'), 0)).toBe(false);
});
