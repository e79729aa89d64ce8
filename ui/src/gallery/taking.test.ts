import { expect, test, vi } from 'vitest';
import { BackendError } from '../backend/backend';
import { fake } from '../fake/fake';
import { deskOf, type Desk } from '../window/desk';
import { itemsOfGallery } from './items';
import { copyPhoto, savePhotos, takable } from './taking';

async function open(query: Record<string, string> = {}): Promise<Desk> {
  const desk = deskOf(fake(new URLSearchParams(query)));
  await desk.reading.open({ from: 'sample' });
  return desk;
}

function editionOf(desk: Desk) {
  if (desk.reading.edition === null) throw new Error('no story is open');
  return desk.reading.edition;
}

test('a missing photo is offered to nobody; the others are', async () => {
  const desk = await open({ failed: '2' });
  const edition = editionOf(desk);
  expect(takable(edition, 0)?.photo.place).toBe(1);
  expect(takable(edition, 10)).toBeNull();
  const names = (at: number) => itemsOfGallery(desk, edition, at).map(({ name }) => name);
  expect(names(0)).toContain('Save photo…');
  expect(names(10)).toEqual(['Save all photos…']);
});

test('all photos that are here are saved, and the reader is told where', async () => {
  const desk = await open({ failed: '2' });
  const save = vi.spyOn(desk.backend, 'savePhotos');
  await savePhotos(desk, editionOf(desk));
  expect(save.mock.calls[0]?.[1].map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(desk.announcer.note).toBe('9 photos saved in /home/ada/Pictures.');
});

test('what goes wrong is told where the reader looks, and a closed dialog is not news', async () => {
  const desk = await open();
  const edition = editionOf(desk);
  vi.spyOn(desk.backend, 'savePhotos').mockResolvedValueOnce(null);
  await savePhotos(desk, edition);
  expect(desk.announcer.note).toBe('');
  const error = new BackendError({ code: 'not_copied', detail: null });
  vi.spyOn(desk.backend, 'copyPhoto').mockRejectedValueOnce(error);
  const photo = takable(edition, 0);
  if (photo === null) throw new Error('the first photo is here');
  await copyPhoto(desk, photo);
  expect(desk.announcer.note).toContain('The photo could not be copied.');
});
