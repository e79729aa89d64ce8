import { expect, test } from 'vitest';
import type { Block, PhotoRole, Story } from '../backend/generated';
import { english } from '../fake/stories';
import { ledStory } from './lead';

const words: Block = { kind: 'paragraph', runs: [{ text: 'Words.' }] };
const figure = (photo: number): Block => ({ kind: 'figure', photo });

function ledOf(body: Block[], roles: PhotoRole[]): [number | null, number[]] {
  const photos = english.gallery.photos
    .slice(0, roles.length)
    .map((photo, place) => ({ ...photo, role: roles[place] ?? 'gallery' }));
  const story: Story = { ...english, body, gallery: { promised: null, photos, continues: [] } };
  const led = ledStory(story);
  return [led.lead, led.body.map(({ place }) => place)];
}

test('the lead photo stands at the head', () => {
  expect(ledOf([words, words], ['lead', 'gallery'])).toEqual([0, [0, 1]]);
});

test('a figure that opens the text is the lead and stands once', () => {
  expect(ledOf([figure(1), words], ['gallery', 'body'])).toEqual([1, [1]]);
  expect(ledOf([figure(0), words], ['lead'])).toEqual([0, [1]]);
});

test('a lead photo that the text shows further down stays there', () => {
  expect(ledOf([words, figure(0)], ['lead'])).toEqual([null, [0, 1]]);
});

test('with no figure at all the first photo leads; with none, nothing does', () => {
  expect(ledOf([words], ['gallery', 'gallery'])).toEqual([0, [0]]);
  expect(ledOf([words], [])).toEqual([null, [0]]);
});
