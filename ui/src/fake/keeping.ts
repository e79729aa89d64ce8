import type {
  EditionChanges,
  Job,
  JobState,
  Provenance,
  Revision,
  Saves,
} from '../backend/generated';

const STATES: JobState[] = ['running', 'running', 'waiting', 'paused', 'failed', 'done'];

/** So many saves, in every state there is. */
export function saves(count: number): Saves {
  return savesOf(Array.from({ length: count }, (_, at) => job(at)));
}

/** These saves, counted as the core counts them. */
export function savesOf(jobs: Job[]): Saves {
  const of = (state: JobState) => jobs.filter((each) => each.state === state).length;
  const sum = (what: (each: Job) => number) => jobs.reduce((total, each) => total + what(each), 0);
  return {
    jobs,
    overall: {
      waiting: of('waiting'),
      running: of('running'),
      paused: of('paused'),
      done: of('done'),
      failed: of('failed'),
      photos_done: sum((each) => each.photos_done),
      photos: sum((each) => each.photos),
    },
  };
}

function job(at: number): Job {
  const state = STATES[at % STATES.length] ?? 'waiting';
  const isOpen = state === 'running' || state === 'paused';
  return {
    id: `job-${at}`,
    source: `https://news.example/harbor/${at}`,
    anyway: 'no',
    state,
    tries: 0,
    due: null,
    asked: '2026-11-23T09:00:00Z',
    headline:
      state === 'waiting' || state === 'failed' ? null : 'Why the bay freezes from the middle',
    story: state === 'done' ? 'story-0' : null,
    failure: state === 'failed' ? { code: 'not_found', detail: '404' } : null,
    photos_done: isOpen ? 4 + at : 0,
    photos: isOpen ? 11 : 0,
    ours: true,
  };
}

export const PROVENANCE: Provenance[] = [
  {
    edition: 'edition-en',
    language: 'en',
    revision: 2,
    asked: 'https://news.example/h/herring?from=front',
    redirects: ['https://news.example/harbor/herring'],
    answered: 'https://news.example/harbor/herring',
    status: 200,
    fetched: '2026-11-23T09:00:00Z',
    headers: [
      ['content-type', 'text/html; charset=utf-8'],
      ['last-modified', 'Fri, 22 Dec 2017 08:00:00 GMT'],
    ],
    blake3: '7d2f00c8'.repeat(8),
    bytes: 48_120,
    app_version: '0.1.0',
    further: [],
    words: 696,
    photos_promised: 11,
    photos_kept: 10,
    photos_missing: [
      {
        url: 'https://news.example/photos/11.jpg',
        failure: { code: 'refused', detail: 'status 403' },
      },
    ],
  },
];

export const REVISIONS: Revision[] = [1, 2].map((number) => ({
  number,
  capture: `capture-${number}`,
  saved: `2026-11-2${number}T09:00:00Z`,
  asked: 'https://news.example/harbor/herring',
  headline: 'The herring came late, and a harbor learned to wait',
  words: 690 + number,
  photos: 9 + number,
  languages: ['en'],
}));

export const CHANGES: EditionChanges[] = [
  {
    language: 'en',
    headline: {
      before: 'The herring came late',
      after: 'The herring came late, and a harbor learned to wait',
    },
    deck: null,
    text: [
      { change: 'kept', text: 'The boats of Port Alder came home ' },
      { change: 'removed', text: 'early' },
      { change: 'added', text: 'late' },
      { change: 'kept', text: ', and nobody on the pier said a word about it.' },
    ],
    words_added: 1,
    words_removed: 1,
    photos_added: [{ url: 'https://news.example/photos/11.jpg', caption: 'Nets drying at dusk.' }],
    photos_removed: [],
  },
];
