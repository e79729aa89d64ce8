import type { UiLanguage } from '../words/format';
import { front as en, type FrontWords } from './front.en';
import { front as es } from './front.es';

const WORDS: Record<UiLanguage, FrontWords> = { en, es };

/** What the front page says, in a language. */
export function frontWords(language: UiLanguage): FrontWords {
  return WORDS[language];
}

/** A moment of these days: "Tue 14:05". */
export function moment(language: UiLanguage, at: string): string {
  const form = { weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(at));
}
