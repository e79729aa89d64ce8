import { Passage } from '../passage/passage';
import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import { day } from '../words/format';
import { allWords } from '../words/all';

/** Words of a story, and the edition that they are of. */
export type Quote = { words: string; edition: OpenEdition };

/** A dictionary takes a word or two, no sentence (letters). */
const LONGEST_WORD = 40;

/** What the reader has selected in the story on the desk; none where that is nothing, or no story's words. */
export function selectedIn({ reading }: Desk): Quote | null {
  const selection = getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || range.collapsed) return null;
  const { commonAncestorContainer: held } = range;
  const element = held instanceof Element ? held : held.parentElement;
  const article = element?.closest<HTMLElement>('[data-edition]') ?? null;
  const edition = article === null ? null : reading.editionIn(article.dataset['edition'] ?? '');
  if (article === null || edition === null) return null;
  const passage = Passage.of(article);
  const span = passage.span(range);
  return span === null ? null : { words: passage.text.slice(span.start, span.end), edition };
}

/** Whether a dictionary would know what to do with the words. */
export function isWord(words: string): boolean {
  return words.length <= LONGEST_WORD && !/[\n.;:]/.test(words);
}

/** The line that says where words are from: headline, site and day; the address below it. */
export function sourceLine(edition: OpenEdition, source: string | null, published: string): string {
  const { headline, site } = edition.story;
  const parts = [headline, site.name ?? site.host, published].filter((part) => part);
  const address = edition.story.canonical_url ?? source;
  return address === null ? parts.join(', ') : `${parts.join(', ')}\n${address}`;
}

/** Copies words with the line that says where they are from. */
export async function copyQuote(desk: Desk, { words, edition }: Quote): Promise<void> {
  await navigator.clipboard.writeText(`${words}\n\n— ${lineOf(desk, edition)}`);
  desk.announcer.tell(allWords(desk.preferences.language).hand.quote.copied);
}

/** Copies the story's headline and where it is from. */
export async function copyHeadline(desk: Desk, edition: OpenEdition): Promise<void> {
  await navigator.clipboard.writeText(lineOf(desk, edition));
  desk.announcer.tell(allWords(desk.preferences.language).hand.quote.headlineCopied);
}

/** Copies what is selected of the story on the desk; its headline where nothing is. */
export async function copy(desk: Desk): Promise<void> {
  const { edition } = desk.reading;
  const quote = selectedIn(desk);
  if (quote !== null) await copyQuote(desk, quote);
  else if (edition !== null) await copyHeadline(desk, edition);
}

/** Shows the selected word in the system's dictionary; says what to do where none is selected. */
export async function lookUp(desk: Desk): Promise<void> {
  const words = selectedIn(desk)?.words ?? '';
  if (words !== '' && isWord(words)) await desk.backend.lookUp(words);
  else desk.announcer.tell(allWords(desk.preferences.language).hand.quote.noWord);
}

function lineOf({ reading, preferences }: Desk, edition: OpenEdition): string {
  const { published } = edition.story;
  const date = published === null ? '' : day(preferences.language, published);
  return sourceLine(edition, reading.view?.source ?? null, date);
}
