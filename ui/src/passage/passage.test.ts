import { beforeEach, expect, test } from 'vitest';
import { Passage } from './passage';

/** The elements of a small story, as the window draws one. */
function story(): HTMLElement {
  const make = (tag: string, words: string | Node[], data: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    if (typeof words === 'string') element.textContent = words;
    else element.append(...words);
    Object.assign(element.dataset, data);
    return element;
  };
  const block = (place: number, ...children: Node[]) =>
    make('div', children, { block: String(place) });
  const broken = make('p', [new Text('First line'), make('br', []), new Text('second line')]);
  return make('article', [
    make('h1', 'Boats', { words: '' }),
    make('p', 'Saved 3 May'),
    make(
      'div',
      [
        block(0, make('p', [new Text('The '), make('em', 'old'), new Text(' pier stands.')])),
        block(1, broken, make('button', 'Retry')),
        block(2, make('ul', [make('li', [make('p', 'Nets')]), make('li', [make('p', 'Ropes')])])),
      ],
      { words: '' },
    ),
  ]);
}

let article: HTMLElement;
beforeEach(() => {
  article = story();
  document.body.replaceChildren(article);
});

test('the words of a story stand in lines, without the window’s own', () => {
  expect(Passage.of(article).text).toBe(
    'Boats\nThe old pier stands.\nFirst line\nsecond line\nNets\nRopes',
  );
});

test('a stretch of text leads to the document and back', () => {
  const passage = Passage.of(article);
  for (const words of ['Boats', 'old', 'old pier', 'e old pier stands.\nFirst', 'Ropes']) {
    const start = passage.text.indexOf(words);
    const span = { start, end: start + words.length };
    const range = passage.range(span);
    if (range === null) throw new Error(`no range for ${words}`);
    expect(range.toString()).toBe(words.replaceAll('\n', ''));
    expect(passage.span(range)).toEqual(span);
  }
});

test('a selection of whole elements is their words, without the space around them', () => {
  const passage = Passage.of(article);
  const range = document.createRange();
  range.selectNodeContents(article);
  expect(passage.span(range)).toEqual({ start: 0, end: passage.text.length });
  const button = article.querySelector('button');
  if (button === null) throw new Error('no button');
  range.selectNodeContents(button);
  expect(passage.span(range)).toBeNull();
});

test('a place is told by the block that it stands in', () => {
  const passage = Passage.of(article);
  expect(passage.blockAt(0)).toBeNull();
  expect(passage.blockAt(passage.text.indexOf('pier'))).toBe(0);
  expect(passage.blockAt(passage.text.indexOf('Ropes'))).toBe(2);
});
