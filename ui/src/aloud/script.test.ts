import { beforeEach, expect, test } from 'vitest';
import { Passage } from '../passage/passage';
import { sameSentence, script, type Sentence } from './script';

beforeEach(() => {
  const article = document.createElement('article');
  const add = (tag: string, words: string, to: Element, block?: number) => {
    const element = document.createElement(tag);
    element.textContent = words;
    if (block === undefined) to.append(element);
    else {
      const home = document.createElement('div');
      home.dataset['block'] = String(block);
      home.append(element);
      to.append(home);
    }
    return element;
  };
  const head = add('h1', 'Boats', article);
  const figure = add('figure', '', article);
  const picture = add('button', 'Open photo', figure);
  const caption = add('figcaption', 'A boat. A quay.', figure);
  const text = add('div', '', article);
  for (const part of [head, caption, text]) part.dataset['words'] = '';
  picture.dataset['photo'] = '0';
  add('p', 'The pier stands. It holds.', text, 0);
  add('figure', 'It holds.', text, 1).className = 'pull';
  add('pre', 'let x = 1;', text, 2);
  add('p', 'The end.', text, 3);
  document.body.replaceChildren(article);
});

function read(): Sentence[] {
  const article = document.querySelector('article');
  if (article === null) throw new Error('no article');
  return script(Passage.of(article), 'en');
}

test('headline and text are read, captions, repeated quotes and code are not', () => {
  expect(read().map(({ words, block }) => [words, block])).toEqual([
    ['Boats', null],
    ['The pier stands.', 0],
    ['It holds.', 0],
    ['The end.', 3],
  ]);
});

test('the same sentence is found in another edition', () => {
  const say = (words: string, block: number | null) => ({
    span: { start: 0, end: 1 },
    words,
    block,
  });
  const other = [
    say('Barcos', null),
    say('Nuevo.', 0),
    say('El muelle sigue en pie.', 1),
    say('Aguanta.', 1),
    say('Fin.', 2),
  ];
  const pairs = [
    { one: 0, other: 1 },
    { one: 3, other: 2 },
  ];
  const found = read().map((_, place) => other[sameSentence(read(), place, other, pairs)]?.words);
  expect(found).toEqual(['Barcos', 'El muelle sigue en pie.', 'Aguanta.', 'Fin.']);
});
