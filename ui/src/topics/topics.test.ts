import { describe, expect, test } from 'vitest';
import type { Backend } from '../backend/backend';
import type { Topic, TopicPage } from '../backend/generated';
import { TopicRoom, alike, atHand } from './topics.svelte';

const topic = (name: string, of: Topic['of'] = 'publishers'): Topic => ({
  key: name.toLowerCase(),
  name,
  stories: 1,
  of,
});
const names = (topics: Topic[]) => topics.map(({ name }) => name);

describe('topics', () => {
  test('are found without regard to case, accents and hyphens', () => {
    const topics = [topic('Climate-change'), topic('Economía'), topic('Ports')];
    expect(names(alike(topics, 'climate ch'))).toEqual(['Climate-change']);
    expect(names(alike(topics, 'ECONOMIA'))).toEqual(['Economía']);
    expect(alike(topics, '')).toHaveLength(3);
  });

  test('stand in the rail with the reader’s own tags first, as far as there is room', () => {
    const topics = [topic('World'), topic('Ports'), topic('Trip', 'reader'), topic('Sea', 'both')];
    expect(names(atHand(topics, { own: 4, all: 3 }))).toEqual(['Trip', 'Sea', 'World']);
    expect(names(atHand(topics, { own: 1, all: 3 }))).toEqual(['Trip', 'World', 'Ports']);
  });

  test('show the one that was asked for last, whichever answers last', async () => {
    const answers = new Map<string, (page: TopicPage) => void>();
    const topicPage = (name: string) =>
      new Promise<TopicPage>((resolve) => answers.set(name, resolve));
    const room = new TopicRoom({ topicPage } as unknown as Backend);
    const page = (name: string) => ({ name, topic: null, stories: [], entries: [], pages: [] });
    const both = [room.show('Ports'), room.show('World')];
    answers.get('World')?.(page('World'));
    answers.get('Ports')?.(page('Ports'));
    await Promise.all(both);
    expect(room.shown).toEqual({ at: 'topic', page: page('World') });
  });
});
