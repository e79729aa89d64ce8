import { expect, test } from 'vitest';
import { fake } from '../fake/fake';
import { deskOf, type Desk } from '../window/desk';
import { otherEdition, samePhoto, turn } from './turning';

async function inTwoEditions(): Promise<Desk> {
  const desk = deskOf(fake(new URLSearchParams('editions=all')));
  await desk.reading.open({ from: 'sample' });
  return desk;
}

test('the gallery turns to the other edition at the same photo, and back', async () => {
  const desk = await inTwoEditions();
  const { reading, viewing } = desk;
  const [english, spanish] = [reading.editionIn('en'), reading.editionIn('es')];
  if (english === null || spanish === null) throw new Error('an edition is missing');
  viewing.open(4, 11);
  await turn(desk, english);
  expect([reading.edition?.language, viewing.index, viewing.count]).toEqual([
    'es',
    4,
    spanish.story.gallery.photos.length,
  ]);
  await turn(desk, spanish);
  expect([reading.edition?.language, viewing.index]).toEqual(['en', 4]);
});

test('a photo is found by its file, by its address, else by its place', async () => {
  const { reading } = await inTwoEditions();
  const [english, spanish] = [reading.editionIn('en'), reading.editionIn('es')];
  if (english === null || spanish === null) throw new Error('an edition is missing');
  const { photos } = spanish;
  const moved = { ...spanish, photos: [...photos.slice(3), ...photos.slice(0, 3)] };
  expect(samePhoto(english, 5, moved)).toBe(2);
  const unfetched = { ...moved, photos: [] };
  expect(samePhoto(english, 5, unfetched)).toBe(5);
  const gallery = { ...spanish.story.gallery, photos: spanish.story.gallery.photos.slice(2) };
  const shorter = { ...unfetched, story: { ...spanish.story, gallery } };
  expect([5, 0].map((place) => samePhoto(english, place, shorter))).toEqual([3, 0]);
});

test('where there is no other edition there is none to turn to', async () => {
  const desk = await inTwoEditions();
  const { reading } = desk;
  if (reading.edition === null || reading.view === null) throw new Error('no story is open');
  const alone = { ...reading.view, editions: [reading.edition] };
  reading.pane = { at: 'reading', view: alone };
  expect(otherEdition(desk, reading.edition)).toBeUndefined();
});
