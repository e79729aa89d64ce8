/** A stretch of a story's text, in UTF-16 units from its start. */
export type Span = { start: number; end: number };

/** What ends a line of the text: words in two of these never run together. */
const LINES = 'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, td, th, pre';

/**
 * The words of a story as they stand in the window: its headline, deck, notices, body and captions in reading
 * order (`data-words`), a line each, without the window's own words among them (buttons and `data-own`).
 */
export class Passage {
  /** No words at all. */
  static readonly NONE = new Passage([], [], '');

  readonly text: string;

  private constructor(
    private readonly nodes: Text[],
    /** Where each node's words begin in the text. */
    private readonly starts: number[],
    text: string,
  ) {
    this.text = text;
  }

  /** The words that stand in the article now. */
  static of(article: Element): Passage {
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    let line: Element | null = null;
    let isBroken = false;
    const walker = document.createTreeWalker(
      article,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.tagName === 'BR') isBroken = true;
        continue;
      }
      const parent = node.parentElement;
      if (!(node instanceof Text) || parent === null || node.data === '') continue;
      if (parent.closest('[data-words]') === null) continue;
      if (parent.closest('button, [data-own]') !== null) continue;
      const here: Element | null = parent.closest(LINES);
      if (nodes.length > 0 && (isBroken || here !== line)) text += '\n';
      line = here;
      isBroken = false;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
    return new Passage(nodes, starts, text);
  }

  /** The stretch as the document knows it; none where it holds no words. */
  range({ start, end }: Span): Range | null {
    const first = this.nodeAt(start);
    const last = this.nodeAt(Math.max(start, end - 1));
    const [from, to] = [this.nodes[first], this.nodes[last]];
    if (from === undefined || to === undefined || end <= start) return null;
    const range = document.createRange();
    range.setStart(from, within(from, start - (this.starts[first] ?? 0)));
    range.setEnd(to, within(to, end - (this.starts[last] ?? 0)));
    return range;
  }

  /** The stretch of a part of the document, without the white space around it; none where it holds no words. */
  span(range: Range): Span | null {
    const held = this.nodes.flatMap((node, at) => (holds(range, node) ? [at] : []));
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) return null;
    const [from, to] = [this.nodes[first], this.nodes[last]];
    const start =
      (this.starts[first] ?? 0) + (range.startContainer === from ? range.startOffset : 0);
    const end =
      (this.starts[last] ?? 0) +
      (range.endContainer === to ? range.endOffset : (to?.data.length ?? 0));
    return trimmed(this.text, { start, end });
  }

  /** The block of the body that a place stands in, from 0; none above the body. */
  blockAt(place: number): number | null {
    const block = this.nodes[this.nodeAt(place)]?.parentElement?.closest('[data-block]');
    return block instanceof HTMLElement ? Number(block.dataset['block']) : null;
  }

  /** The last node that begins at or before a place. */
  private nodeAt(place: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function within(node: Text, offset: number): number {
  return Math.min(node.data.length, Math.max(0, offset));
}

/** Whether a range holds at least one letter of a node. */
function holds(range: Range, node: Text): boolean {
  if (!range.intersectsNode(node)) return false;
  if (range.startContainer === node && range.startOffset === node.data.length) return false;
  return range.endContainer !== node || range.endOffset > 0;
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
