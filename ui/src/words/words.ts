import { en, type Words } from './en';
import { es } from './es';
import type { UiLanguage } from './format';

/** Every language that the window speaks. A third one is one file and one line here. */
export const WORDS: Record<UiLanguage, Words> = { en, es };

/** The words of the language that a tag names, if the window speaks it. */
export function wordsOf(tag: string): Words | undefined {
  const primary = tag.split('-')[0];
  return Object.values(WORDS).find((words) => words.tag === primary);
}
