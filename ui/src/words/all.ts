import type { UiLanguage } from '../backend/generated';
import { en, type Words } from './en';
import { es } from './es';

const ALL: Record<UiLanguage, Words> = { en, es };

/** All that the window says in a language: it comes with what is opened later, never with the first screen. */
export function allWords(language: UiLanguage): Words {
  return ALL[language];
}
