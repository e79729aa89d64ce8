import type { Backend } from '../backend/backend';
import type { Overall, UiLanguage } from '../backend/generated';
import { allWords } from '../words/all';
import { savesOver } from './lines';

/** Tells by the system's own notice that saves are over, and how they went. */
export function tellOver(
  backend: Backend,
  language: UiLanguage,
  overall: Overall,
): Promise<unknown> {
  const words = allWords(language);
  return backend.notify(words.saving.overTitle, savesOver(words, overall));
}
