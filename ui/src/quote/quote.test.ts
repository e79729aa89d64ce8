import { afterEach, expect, test, vi } from 'vitest';
import { fake } from '../fake/fake';
import { deskOf, type Desk } from '../window/desk';
import { copy, isWord, lookUp } from './quote';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const SOURCE = [
  'The herring came late, and a harbor learned to wait, The Harbor Ledger, 22 Dec 2017',
  'https://news.example/harbor/herring',
].join('\n');

/** A story on the desk, some of its words in the document, and what is copied and looked up. */
async function reader(language: string, words: string) {
  const backend = fake(new URLSearchParams('kept=1'));
  const desk: Desk = deskOf(backend);
  await desk.reading.open({ from: 'kept', id: 'story-0' });
  document.body.innerHTML = `<article data-edition="${language}"><p data-words></p></article><p>a list</p>`;
  const [text, list] = document.querySelectorAll('p');
  if (text === undefined || list === undefined) throw new Error('no words');
  text.textContent = words;
  const copied: string[] = [];
  const clipboard = { writeText: async (words: string) => void copied.push(words) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  const asked: string[] = [];
  backend.lookUp = async (word) => void asked.push(word);
  return { desk, text, list, copied, asked };
}

test('selected words are copied with their headline, site, day and address', async () => {
  const { desk, text, copied } = await reader('en', 'Three towns share a bay.');
  getSelection()?.selectAllChildren(text);
  await copy(desk);
  expect(copied).toEqual([`Three towns share a bay.\n\n— ${SOURCE}`]);
  expect(desk.announcer.note).toBe('Copied with its source.');
});

test('words of the column beside are copied with the headline of their edition', async () => {
  const { desk, text, copied } = await reader('es', 'Tres pueblos');
  getSelection()?.selectAllChildren(text);
  await copy(desk);
  const headline = desk.reading.editionIn('es')?.story.headline ?? '';
  expect(copied[0]).toContain(`Tres pueblos\n\n— ${headline}, `);
});

test('where no words of the story are selected its headline is copied', async () => {
  const { desk, list, copied } = await reader('en', 'Three towns');
  getSelection()?.selectAllChildren(list);
  await copy(desk);
  expect(copied).toEqual([SOURCE]);
  expect(desk.announcer.note).toBe('Headline copied with its source.');
});

test('a selected word is looked up by the system; a sentence is not', async () => {
  const { desk, text, asked } = await reader('en', 'herring');
  getSelection()?.selectAllChildren(text);
  await lookUp(desk);
  text.textContent = 'They came. They went.';
  getSelection()?.selectAllChildren(text);
  await lookUp(desk);
  expect(asked).toEqual(['herring']);
  expect(desk.announcer.note).toBe('Select a word or two first, then look them up.');
  expect(['herring', 'net loft', 'One. Two'].map(isWord)).toEqual([true, true, false]);
});
