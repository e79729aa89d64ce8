import { expect, test, vi } from 'vitest';
import type { SearchHit } from '../backend/generated';
import { fake } from '../fake/fake';
import { NO_FILTER } from './filter';
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

test('of what passes by while cards are fetched, the last is fetched next and the rest never', async () => {
  const shelves = new Shelves(library(600));
  await shelves.show('to_read');
  const first = shelves.look(60, 70);
  for (const from of [180, 300, 420]) void shelves.look(from, from + 10);
  await first;
  const ids = [60, 180, 300, 420].map((place) => shelves.cardAt(place)?.id);
  expect(ids).toEqual(['story-60', undefined, undefined, 'story-420']);
});

test('the answer to the last query is the one shown', async () => {
  const backend = library(7);
  const late = await backend.searchStories('harbor', NO_FILTER, 10);
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

test('a shelf shows what the filter lets through, and as many', async () => {
  const shelves = new Shelves(library(130));
  await shelves.pick({ ...NO_FILTER, site: 'Northern Science', photos: 'with' });
  expect(shelves.parts).toBe(2);
  expect([shelves.length, shelves.counts.to_read]).toEqual([12, 130]);
  await shelves.sortBy('longest');
  const words = [0, 1, 2].map((place) => shelves.cardAt(place)?.words ?? 0);
  expect(words).toEqual(words.toSorted((one, other) => other - one));
  await shelves.search('freezes');
  expect(shelves.length).toBe(12);
  await shelves.pick(NO_FILTER);
  expect(shelves.length).toBe(18);
});

test('next and previous follow the list and stop at its ends', async () => {
  const shelves = new Shelves(library(3));
  await shelves.show('to_read');
  expect((await shelves.neighbour(null, 1))?.id).toBe('story-0');
  expect((await shelves.neighbour('story-0', 1))?.id).toBe('story-1');
  expect(await shelves.neighbour('story-2', 1)).toBeUndefined();
});

test('a story that left the list leaves its place to the next', async () => {
  const backend = library(130);
  const shelves = new Shelves(backend);
  await shelves.show('to_read');
  await shelves.need(70, 70);
  shelves.standAt('story-70');
  await backend.changeStories(
    { of: 'stories', ids: ['story-70'] },
    { do: 'shelve', on: 'archive' },
  );
  await shelves.refresh();
  shelves.standAt('story-70');
  expect((await shelves.neighbour('story-70', 1))?.id).toBe('story-71');
  expect((await shelves.neighbour('story-70', -1))?.id).toBe('story-69');
  // In another list it never stood.
  await shelves.show('archive');
  expect((await shelves.neighbour('story-1', 1))?.id).toBe('story-70');
});

test('of a long shelf some thousand stories are held', async () => {
  const shelves = new Shelves(library(60 * 50));
  await shelves.show('to_read');
  for (let place = 0; place < 60 * 50; place += 60) await shelves.need(place, place);
  shelves.letGo(2990);
  expect([shelves.cardAt(0)?.id, shelves.cardAt(2990)?.id]).toEqual([undefined, 'story-2990']);
  await shelves.need(0, 0);
  expect(shelves.cardAt(0)?.id).toBe('story-0');
});

test('a card tells how much of its story was read meanwhile, and never less', async () => {
  const shelves = new Shelves(library(70));
  await shelves.show('to_read');
  await shelves.need(65, 65);
  const read = (place: number) => shelves.cardAt(place)?.read;
  expect([read(1), read(65)]).toEqual([0, 0]);
  shelves.noteRead('story-65', 40);
  shelves.noteRead('story-65', 20);
  shelves.noteRead('nowhere', 90);
  expect([read(1), read(65), shelves.length]).toEqual([0, 40, 70]);
  await shelves.search('diaries');
  const hit = shelves.cardAt(0)?.id ?? '';
  shelves.noteRead(hit, 100);
  expect(read(0)).toBe(100);
});
