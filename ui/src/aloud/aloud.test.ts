import { expect, test, vi } from 'vitest';
import { Aloud, type Memory } from './aloud.svelte';
import type { Sentence } from './script';
import { voicesOf, type Manner, type Speaker, type Voice } from './speaker';

const VOICES: Voice[] = [
  { id: 'kal', name: 'Kal', language: 'en-US' },
  { id: 'slt', name: 'Slt', language: 'en-GB' },
  { id: 'eva', name: 'Eva', language: 'es_ES' },
];

/** A voice that says a sentence when it is told to, and remembers what it was to say. */
class Fake implements Speaker {
  asked: (Manner & { words: string })[] = [];
  private end: ((outcome: 'said' | 'broken off') => void) | null = null;
  private fail: ((error: Error) => void) | null = null;

  constructor(private readonly all: Voice[] = VOICES) {}

  voices = () => Promise.resolve(this.all);

  say(words: string, manner: Manner) {
    this.asked.push({ ...manner, words });
    return new Promise<'said' | 'broken off'>((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
  }

  stop(): void {
    this.end?.('broken off');
    this.end = null;
  }

  /** The sentence is over. */
  async finish(): Promise<void> {
    this.end?.('said');
    await vi.waitFor(() => Promise.resolve());
  }

  async breakDown(): Promise<void> {
    this.fail?.(new Error('no sound'));
    await vi.waitFor(() => Promise.resolve());
  }

  get words(): string[] {
    return this.asked.map(({ words }) => words);
  }
}

const text = (...all: string[]): Sentence[] =>
  all.map((words, at) => ({ span: { start: at * 10, end: at * 10 + 5 }, words, block: at }));

function memory(): Memory & { changes: object[] } {
  const changes: object[] = [];
  return { speed: 1, voiceFor: () => null, remember: (change) => changes.push(change), changes };
}

async function reading(speaker: Fake, own = memory()): Promise<Aloud> {
  const aloud = new Aloud(speaker, own);
  await aloud.take(text('One.', 'Two.', 'Three.'), 'en', 0);
  aloud.play();
  return aloud;
}

test('sentence comes after sentence, to the end of the story', async () => {
  const speaker = new Fake();
  const aloud = await reading(speaker);
  expect(aloud.state).toBe('reading');
  for (const place of [1, 2]) {
    await speaker.finish();
    expect(aloud.here).toBe(place);
  }
  await speaker.finish();
  expect(aloud.state).toBe('over');
  expect(speaker.words).toEqual(['One.', 'Two.', 'Three.']);
  aloud.play();
  expect([aloud.here, speaker.words.at(-1)]).toEqual([0, 'One.']);
});

test('a pause waits within the story, and going on begins the sentence anew', async () => {
  const speaker = new Fake();
  const aloud = await reading(speaker);
  await speaker.finish();
  aloud.pause();
  expect(aloud.state).toBe('paused');
  aloud.step(1);
  expect(speaker.words).toEqual(['One.', 'Two.']);
  aloud.toggle();
  expect(speaker.words.at(-1)).toBe('Three.');
  aloud.step(-1);
  expect([aloud.here, speaker.words.at(-1)]).toEqual([1, 'Two.']);
  aloud.step(-1);
  aloud.step(-1);
  expect(aloud.here).toBe(0);
});

test('speed and voice are heard at once and remembered', async () => {
  const speaker = new Fake();
  const own = memory();
  const aloud = await reading(speaker, own);
  aloud.setSpeed(1.5);
  aloud.choose('slt');
  expect(speaker.asked.at(-1)).toMatchObject({ words: 'One.', speed: 1.5, voice: { id: 'slt' } });
  expect(own.changes).toEqual([{ speed: 1.5 }, { language: 'en', voice: 'slt' }]);
  const again = new Aloud(speaker, { ...own, voiceFor: () => 'slt' });
  await again.take(text('One.'), 'en-US', 0);
  expect(again.voice?.id).toBe('slt');
});

test('a turned edition goes on where it was, in its own voice', async () => {
  const speaker = new Fake();
  const aloud = await reading(speaker);
  await aloud.take(text('Uno.', 'Dos.'), 'es', 1);
  expect(aloud.state).toBe('reading');
  expect(speaker.asked.at(-1)).toMatchObject({ words: 'Dos.', voice: { id: 'eva' } });
});

test('where nobody speaks the language, that is said, and nothing is', async () => {
  const speaker = new Fake();
  const aloud = new Aloud(speaker, memory());
  await aloud.take(text('One.'), 'ar', 0);
  aloud.play();
  expect([aloud.state, speaker.words]).toEqual(['no voice for it', []]);
  const silent = new Aloud(new Fake([]), memory());
  await silent.take(text('One.'), 'en', 0);
  expect(silent.state).toBe('no voices');
});

test('a voice that breaks down is told of', async () => {
  const speaker = new Fake();
  const aloud = await reading(speaker);
  await speaker.breakDown();
  expect(aloud.state).toBe('failed');
});

test('voices of the very language come before those of its kin', () => {
  expect(voicesOf(VOICES, 'en-GB').map(({ id }) => id)).toEqual(['slt', 'kal']);
  expect(voicesOf(VOICES, 'es').map(({ id }) => id)).toEqual(['eva']);
});
