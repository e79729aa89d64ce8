import { expect, test, vi } from 'vitest';
import type { Job, JobState, Saves } from '../backend/generated';
import { fake } from '../fake/fake';
import { savesOf } from '../fake/keeping';
import { Preferences } from '../settings/preferences.svelte';
import { en } from '../words/en';
import { es } from '../words/es';
import { jobLine, savesLine } from './lines';
import { Saving } from './saving.svelte';

function job(state: JobState, change: Partial<Job> = {}): Job {
  return {
    id: `job-${state}`,
    source: 'https://a.example/1',
    anyway: 'no',
    state,
    tries: 0,
    due: null,
    asked: '2026-11-23T09:00:00Z',
    headline: null,
    story: null,
    failure: null,
    photos_done: 0,
    photos: 0,
    ours: true,
    ...change,
  };
}

const saves = (...jobs: Job[]): Saves => savesOf(jobs);

function room() {
  const backend = fake(new URLSearchParams());
  let now = 0;
  const changed = vi.fn(async () => {});
  const notified = vi.spyOn(backend, 'notify');
  const saving = new Saving(backend, new Preferences(backend), changed, () => now);
  return { saving, changed, notified, at: (moment: number) => (now = moment) };
}

test('the line counts what is left and its photos, and is silent where all is kept', () => {
  const running = job('running', { photos_done: 14, photos: 33 });
  const line = (...jobs: Job[]) => savesLine(en, saves(...jobs).overall);
  expect(line(running, job('waiting'), job('waiting'), job('done'))).toBe(
    'Saving 3 stories, 14 of 33 photos',
  );
  expect(line(job('running'))).toBe('Saving 1 story');
  expect(line(job('paused'), job('failed'))).toBe('1 story paused');
  expect(line(job('failed'), job('done'))).toBe('1 story could not be saved');
  expect(line(job('done'))).toBeNull();
  expect(savesLine(es, saves(running).overall)).toBe('Guardando 1 noticia, 14 de 33 fotos');
});

test('a save that came to nothing says why, and when it is tried again', () => {
  const failure = { code: 'offline', detail: 'no route' };
  const due = new Date(2026, 10, 23, 14, 5).toISOString();
  expect(jobLine(en, 'en', job('failed', { failure }))).toBe('The site could not be reached.');
  expect(jobLine(en, 'en', job('waiting', { failure, due }))).toBe(
    'The site could not be reached. Tried again at 14:05.',
  );
  const unknown = { code: 'of a later version', detail: 'its own line' };
  expect(jobLine(en, 'en', job('failed', { failure: unknown }))).toBe('its own line');
});

test('the library is read again once for each story that was saved', () => {
  const { saving, changed } = room();
  saving.receive(saves(job('running')));
  saving.receive(saves(job('done')));
  saving.receive(saves(job('done')));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('long saves are told of when they are over, short ones are not', async () => {
  const { saving, notified, at } = room();
  saving.receive(saves(job('running')));
  at(19_000);
  saving.receive(saves(job('done')));
  expect(notified).not.toHaveBeenCalled();
  at(30_000);
  saving.receive(saves(job('waiting')));
  at(51_000);
  saving.receive(saves(job('done')));
  await vi.waitFor(() => expect(notified).toHaveBeenCalled());
  expect(notified.mock.calls).toEqual([[en.saving.overTitle, '1 story saved.']]);
});

test('saves that the reader took back are nothing to tell of', () => {
  const { saving, notified, at } = room();
  saving.receive(saves(job('running')));
  at(60_000);
  saving.receive(saves());
  expect(notified).not.toHaveBeenCalled();
});
