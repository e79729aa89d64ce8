import type { UiLanguage } from '../backend/generated';
import { first as en, type FirstWords } from './en/first';
import { first as es } from './es/first';

/** What the first screen says in every language of the window; all else is in `all.ts`, which comes after it. */
export const FIRST: Record<UiLanguage, FirstWords> = { en, es };

/** The languages of the window. */
export const LANGUAGES = Object.keys(FIRST) as UiLanguage[];

/** The language of the window that a tag names; none where the window does not speak it. */
export function spokenAs(tag: string): UiLanguage | undefined {
  const primary = tag.split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}
