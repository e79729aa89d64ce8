import type { Pair } from './pairs';
import { rooms } from './rooms';

/**
 * Brings what belongs together in two articles to one height, and keeps it there while pictures come in and the
 * window changes. Gives what ends it.
 */
export function align(one: HTMLElement, other: HTMLElement, pairs: Pair[]): () => void {
  let moved: HTMLElement[] = [];
  let frame = 0;

  const clear = () => {
    for (const element of moved) element.style.removeProperty('--gap');
    moved = [];
  };
  const set = () => {
    clear();
    const things = thingsOf(one, other, pairs);
    const top = (element: HTMLElement) => element.getBoundingClientRect().top;
    const gaps = things.map((pair) => ({ one: gapOf(pair.one), other: gapOf(pair.other) }));
    const given = rooms(things.map((pair) => ({ one: top(pair.one), other: top(pair.other) })));
    for (const [place, room] of given.entries()) {
      for (const side of ['one', 'other'] as const) {
        const element = things[place]?.[side];
        if (element === undefined || room[side] < LEAST) continue;
        element.style.setProperty('--gap', `${(gaps[place]?.[side] ?? 0) + room[side]}px`);
        moved.push(element);
      }
    }
  };
  // In a frame of its own: what it moves is no news to the observer of the same frame.
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(set);
  });
  watch.observe(one);
  watch.observe(other);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    clear();
  };
}

/** Room that nobody sees (pixels) is not given. */
const LEAST = 0.5;

type Thing = { one: HTMLElement; other: HTMLElement };

/** What is brought to one height: the photos at the heads, and the paired blocks that both show. */
function thingsOf(one: HTMLElement, other: HTMLElement, pairs: Pair[]): Thing[] {
  const heads = [one, other].map((article) =>
    article.querySelector<HTMLElement>(':scope > figure.head'),
  );
  const [texts, othersTexts] = [blocksOf(one), blocksOf(other)];
  const found = pairs.map((pair) => [texts.get(pair.one), othersTexts.get(pair.other)]);
  return [heads, ...found].flatMap(([here, there]) =>
    here && there ? [{ one: mover(here), other: mover(there) }] : [],
  );
}

function blocksOf(article: HTMLElement): Map<number, HTMLElement> {
  const blocks = article.querySelectorAll<HTMLElement>('.text > [data-block]');
  return new Map([...blocks].map((block) => [Number(block.dataset['block']), block]));
}

/** What room is given above: the first block's own margin is that of the whole text. */
function mover(element: HTMLElement): HTMLElement {
  const { parentElement } = element;
  return element.previousElementSibling === null && parentElement ? parentElement : element;
}

/** The room above an element as it is set. */
function gapOf(element: HTMLElement): number {
  const before = element.previousElementSibling?.getBoundingClientRect().bottom;
  return before === undefined ? 0 : element.getBoundingClientRect().top - before;
}
