import type { Dateline, Run } from '../backend/generated';

/** A first paragraph, its dateline parted from its words. */
export type LedParagraph = { dateline: string; runs: Run[] };

/** A dateline longer than this is a sentence that happens to hold a dash. */
const LONGEST = 80;

/**
 * Runs the dateline into the first paragraph: taken from the paragraph where it begins with it,
 * written before it where the page had it elsewhere.
 */
export function ledBy(dateline: Dateline, runs: Run[]): LedParagraph {
  const printed = printedLength(dateline, runs);
  if (printed === 0) return { dateline: `${written(dateline)} — `, runs };
  const text = textOf(runs).slice(0, printed);
  return { dateline: `${text.trim()} `, runs: withoutStart(runs, printed) };
}

function written({ place, agency }: Dateline): string {
  const parts = [place, agency === null ? null : `(${agency})`];
  return parts.filter((part) => part !== null).join(' ');
}

/** How many letters at the start of the paragraph are its dateline, dash and space included. */
function printedLength({ place, agency }: Dateline, runs: Run[]): number {
  const text = textOf(runs).slice(0, LONGEST);
  const start = (place ?? `(${agency ?? ''}`).toLowerCase();
  if (!text.trimStart().toLowerCase().startsWith(start)) return 0;
  return /^.*?\s?[—–]\s*|^.*?\)\s*-{1,2}\s+|^.*?\s-{1,2}\s+/.exec(text)?.[0].length ?? 0;
}

function withoutStart(runs: Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

/** The plain text of runs. */
export function textOf(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}
