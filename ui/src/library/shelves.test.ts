import { expect, test, vi } from 'vitest';
import type { SearchHit } from '../backend/generated';
import { fake } from '../fake/fake';
import { Shelves } from './shelves.svelte';

const library = (kept: number) => fake(new URLSearchParams({ kept: String(kept) }));

test('a long shelf is fetched where the reader looks', async () => {
  const shelves = new Shelves(library(130));
  await shelves.show('to_read');
  expect([shelves.length, shelves.cardAt(59)?.id, shelves.cardAt(60)]).toEqual([
    130,
    'story-59',
    undefined,
  ]);
  await shelves.need(115, 125);
  expect([shelves.cardAt(60)?.id, shelves.cardAt(129)?.id]).toEqual(['story-60', 'story-129']);
});

test('the answer to the last query is the one shown', async () => {
  const backend = library(7);
  const late = await backend.searchStories('harbor', 10);
  let answerFirst: (hits: SearchHit[]) => void = () => {};
  const search = vi.spyOn(backend, 'searchStories');
  search.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
  const shelves = new Shelves(backend);
  const first = shelves.search('harbor');
  await shelves.search('reaches');
  answerFirst(late);
  await first;
  expect(shelves.listing).toMatchObject({ at: 'found', query: 'reaches' });
  expect(shelves.cardAt(0)?.headline).toBe('First ferry in nine winters reaches the outer islands');
  expect(shelves.length).toBe(1);
});

test('a move can be taken back', async () => {
  const shelves = new Shelves(library(3));
  await shelves.show('to_read');
  await shelves.move('story-1', 'to_read', 'trash');
  expect([shelves.length, shelves.counts.trash]).toEqual([2, 1]);
  await shelves.undo();
  expect([shelves.length, shelves.counts.trash]).toEqual([3, 0]);
});

test('next and previous follow the list and stop at its ends', async () => {
  const shelves = new Shelves(library(3));
  await shelves.show('to_read');
  expect((await shelves.neighbour(null, 1))?.id).toBe('story-0');
  expect((await shelves.neighbour('story-0', 1))?.id).toBe('story-1');
  expect(await shelves.neighbour('story-2', 1)).toBeUndefined();
});
