import type { UiLanguage } from './format';
import { hand as en, type HandWords } from './hand.en';
import { hand as es } from './hand.es';

const WORDS: Record<UiLanguage, HandWords> = { en, es };

/** What the rooms at a reader's hand say, in a language. */
export function handWords(language: UiLanguage): HandWords {
  return WORDS[language];
}
