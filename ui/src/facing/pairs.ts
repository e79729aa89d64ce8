import type { Block } from '../backend/generated';
import { textOf } from '../story/dateline';
import type { OpenEdition } from '../story/pane';
import type { Place } from '../story/position';

/** Blocks of two editions that say the same: their places in the one and in the other. */
export type Pair = { one: number; other: number };

/** What it costs to leave a block without a counterpart; a pair that costs more than two of these is none. */
const ALONE = 1;
/** What names and figures that stand in both take off the cost of a pair. */
const SHARED = 0.8;
/** Paragraphs of a few letters are alike whatever their lengths: so many letters are added to each. */
const SHORT = 20;
/** Bodies with more blocks than this, multiplied, are taken block by block: their table would fill the memory. */
const MOST = 4_000_000;
/** How far (blocks) a counterpart is looked for from where it would stand if all were paired. */
const REACH = 60;

/**
 * The blocks of two editions that belong together, in order: by their kinds, the photos that they show, the names
 * and figures that stand in both, and their lengths, which translation keeps in proportion (Gale and Church, 1993).
 */
export function pairs(one: OpenEdition, other: OpenEdition): Pair[] {
  const [here, there] = [one.story.body.length, other.story.body.length];
  if (here * there > MOST) {
    return Array.from({ length: Math.min(here, there) }, (_, place) => ({
      one: place,
      other: place,
    }));
  }
  const [rows, columns] = [looks(one), looks(other)];
  const length = (all: Look[]) => all.reduce((sum, look) => sum + look.length, 0);
  const share = (length(rows) + SHORT) / (length(columns) + SHORT);
  return cheapest(rows, columns, (row, column) => cost(row, column, share));
}

/** The place in the other edition at which it says what the one says at this place. */
export function counterpart(all: Pair[], { block, fraction }: Place): Place {
  const pair = all.findLast(({ one }) => one <= block);
  if (pair === undefined) return { block: 0, fraction: 0 };
  return { block: pair.other, fraction: pair.one === block ? fraction : 1 };
}

/** The same pairs, seen from the other edition. */
export function turned(all: Pair[]): Pair[] {
  return all.map(({ one, other }) => ({ one: other, other: one }));
}

/** What two blocks are compared by. */
type Look = {
  kind: 'text' | 'heading' | Exclude<Block['kind'], 'paragraph' | 'list' | 'quote' | 'heading'>;
  /** Letters. */
  length: number;
  /** Words with a capital and figures: they stay as they are in translation. */
  names: Set<string>;
  /** The addresses and the file of a figure's photo. */
  photo: Set<string>;
};

function looks({ story, photos }: OpenEdition): Look[] {
  return story.body.map((block) => {
    const text = wordsOf(block);
    const photo = new Set<string>();
    if (block.kind === 'figure') {
      for (const address of story.gallery.photos[block.photo]?.candidates ?? []) photo.add(address);
      const file = photos[block.photo]?.file;
      if (file != null) photo.add(file);
    }
    return { kind: kindOf(block), length: text.length, names: namesOf(text), photo };
  });
}

function kindOf({ kind }: Block): Look['kind'] {
  return kind === 'paragraph' || kind === 'list' || kind === 'quote' ? 'text' : kind;
}

/** The words of a block, whatever it is made of. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.runs);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.map(wordsOf)).join(' ');
    case 'quote':
      return block.blocks.map(wordsOf).join(' ');
    case 'table':
      return block.rows.flatMap((row) => row.map(({ runs }) => textOf(runs))).join(' ');
    case 'code':
      return block.text;
    case 'embed':
      return `${block.provider} ${block.url ?? ''}`;
    default:
      return '';
  }
}

function namesOf(text: string): Set<string> {
  const found = text.matchAll(/\p{Lu}\p{L}{2,}|\p{Nd}+/gu);
  return new Set(
    [...found].map(([name]) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
  );
}

/** What it costs to take two blocks for the same; infinite where they cannot be. */
function cost(one: Look, other: Look, share: number): number {
  if (one.kind !== other.kind) {
    const isWords = [one.kind, other.kind].every((kind) => kind === 'text' || kind === 'heading');
    return isWords ? 2 * ALONE - 0.1 : Infinity;
  }
  if (one.kind === 'figure') return meets(one.photo, other.photo) ? 0 : Infinity;
  const apart = Math.abs(Math.log((one.length + SHORT) / ((other.length + SHORT) * share)));
  return apart - SHARED * shared(one.names, other.names);
}

function meets(one: Set<string>, other: Set<string>): boolean {
  return [...one].some((part) => other.has(part));
}

/** How many of the fewer names stand in both: 0 to 1. */
function shared(one: Set<string>, other: Set<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((name) => other.has(name)).length / least;
}

/** Which way a cell of the table was come to. */
const WAYS = { both: 0, one: 1, other: 2 } as const;

/** The pairs that cost least in all, by a table of all beginnings, narrow along its diagonal. */
function cheapest(
  rows: Look[],
  columns: Look[],
  costOf: (row: Look, column: Look) => number,
): Pair[] {
  const reach = REACH + Math.abs(rows.length - columns.length);
  const width = columns.length + 1;
  const ways = new Uint8Array((rows.length + 1) * width);
  let above = new Float64Array(width).fill(Infinity);
  for (let row = 0; row <= rows.length; row++) {
    const costs = new Float64Array(width).fill(Infinity);
    const last = Math.min(columns.length, row + reach);
    for (let column = Math.max(0, row - reach); column <= last; column++) {
      const [here, there] = [rows[row - 1], columns[column - 1]];
      const by = [
        here && there ? (above[column - 1] ?? Infinity) + costOf(here, there) : Infinity,
        here ? (above[column] ?? Infinity) + ALONE : Infinity,
        there ? (costs[column - 1] ?? Infinity) + ALONE : Infinity,
      ];
      const least = row === 0 && column === 0 ? 0 : Math.min(...by);
      costs[column] = least;
      ways[row * width + column] = Math.max(0, by.indexOf(least));
    }
    above = costs;
  }
  const found: Pair[] = [];
  let [row, column] = [rows.length, columns.length];
  while (row > 0 || column > 0) {
    const way = ways[row * width + column];
    if (way === WAYS.both) found.unshift({ one: row - 1, other: column - 1 });
    if (way !== WAYS.other) row--;
    if (way !== WAYS.one) column--;
  }
  return found;
}
