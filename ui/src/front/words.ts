import type { UiLanguage } from '../backend/generated';
import { allWords } from '../words/all';
import { LOCALES } from '../words/format';
import type { FrontWords } from '../words/en/front';

/** What the front page says, in a language. */
export function frontWords(language: UiLanguage): FrontWords {
  return allWords(language).front;
}

/** A moment of these days: "Tue 14:05". */
export function moment(language: UiLanguage, at: string): string {
  const form = { weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(at));
}
