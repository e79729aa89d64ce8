import type { Span } from './passage';

/** The sentences of a text, line by line, as its language ends them; white space belongs to none. */
export function sentences(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: Span[] = [];
  let line = 0;
  for (const words of text.split('\n')) {
    for (const { segment, index } of segmenter.segment(words)) {
      const start = line + index + (segment.length - segment.trimStart().length);
      const end = start + segment.trim().length;
      if (end > start) found.push({ start, end });
    }
    line += words.length + 1;
  }
  return found;
}
