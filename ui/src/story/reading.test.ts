import { expect, test, vi } from 'vitest';
import type { Backend } from '../backend/backend';
import { BackendError } from '../backend/backend';
import type { PhotoReady, StoryView } from '../backend/generated';
import { fake } from '../fake/fake';
import { Reading } from './reading.svelte';

function core(query = ''): Backend {
  return fake(new URLSearchParams(query));
}

function readingOn(backend: Backend): Reading {
  return new Reading(backend, async () => {});
}

const address = (input: string) => ({ from: 'address', input }) as const;

function draftView(view: StoryView, draft: string): StoryView {
  return { ...view, handle: { at: 'draft', draft } };
}

test('the story asked for last is the one on the desk, and the other is let go', async () => {
  const backend = core();
  const view = await backend.openSample();
  let answerFirst: (view: StoryView) => void = () => {};
  vi.spyOn(backend, 'openSource')
    .mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)))
    .mockResolvedValueOnce(draftView(view, 'second'));
  const closed = vi.spyOn(backend, 'closeDraft');
  const reading = readingOn(backend);

  const first = reading.open(address('first'));
  await reading.open(address('second'));
  answerFirst(draftView(view, 'first'));
  await first;

  expect(reading.key).toBe('second');
  expect(closed.mock.calls).toEqual([['first']]);
});

test('a failure keeps what lay on the desk one step back', async () => {
  const backend = core();
  const reading = readingOn(backend);
  await reading.open(address('a story'));
  vi.spyOn(backend, 'openSource').mockRejectedValueOnce(
    new BackendError({ code: 'not_found', detail: null }),
  );
  await reading.open(address('nowhere'));
  expect(reading.pane).toMatchObject({ at: 'failed', error: { code: 'not_found' } });
  await reading.stop();
  expect(reading.key).toBe('draft-1');
});

test('a language that the reader chose is remembered, one that something else turned to is not', async () => {
  const backend = core('editions=all');
  const reading = readingOn(backend);
  const chosen = vi.spyOn(backend, 'chooseLanguage');
  await reading.open(address('a story'));
  await reading.turnTo('es');
  expect(chosen).not.toHaveBeenCalled();
  await reading.choose('en');
  await reading.choose('fr');
  expect(chosen.mock.calls).toEqual([['en']]);
});

test('a photo that arrives before its edition finds its place', async () => {
  const backend = core('coming');
  const reading = readingOn(backend);
  const photo = { file: 'f', width: 3, height: 2, state: 'here', failure: null } as const;
  const ready: PhotoReady = { draft: 'draft-1', language: 'en', index: 4, photo };
  reading.photos.arrive(ready);
  await reading.open(address('a story'));
  expect(reading.edition?.photos[4]).toEqual(photo);
  reading.photos.arrive({ ...ready, draft: 'another', index: 5 });
  expect(reading.edition?.photos[5]?.state).toBe('coming');
});

test('saving tells of each photo, ends in a receipt and a kept story in the same edition', async () => {
  const backend = core('editions=all');
  const reading = readingOn(backend);
  await reading.open(address('a story'));
  await reading.turnTo('es');
  const saving = reading.keeping.save();
  expect(reading.keeping.state).toEqual({ at: 'saving', done: 0, of: 11 });
  await vi.waitUntil(
    () => reading.keeping.state.at === 'saving' && reading.keeping.state.done === 3,
  );
  await saving;
  expect(reading.keeping.state).toMatchObject({ at: 'done', receipt: { words: 696 } });
  expect([reading.keptId, reading.edition?.language]).toEqual(['story-0', 'es']);
});

test('a stopped save says so and the story is still a draft', async () => {
  const reading = readingOn(core());
  await reading.open(address('a story'));
  const saving = reading.keeping.save();
  await reading.keeping.cancel();
  await saving;
  expect(reading.keeping.state).toMatchObject({ at: 'failed', error: { code: 'cancelled' } });
  expect(reading.keptId).toBeNull();
});

test('an edition that cannot be had leaves the story as it is', async () => {
  const backend = core();
  vi.spyOn(backend, 'openEdition').mockRejectedValueOnce(
    new BackendError({ code: 'not_an_edition', detail: null }),
  );
  const reading = readingOn(backend);
  await reading.open(address('a story'));
  await reading.turnTo('es');
  expect(reading.turning).toMatchObject({ at: 'failed', error: { code: 'not_an_edition' } });
  expect(reading.edition?.language).toBe('en');
});

test('a missing photo of a kept story can be asked for again', async () => {
  const reading = readingOn(core('kept=1&failed=2'));
  await reading.open({ from: 'kept', id: 'story-0' });
  expect(reading.edition?.photos[9]?.state).toBe('failed');
  await reading.photos.retry(9);
  expect(reading.edition?.photos[9]?.state).toBe('here');
});
