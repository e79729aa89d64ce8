import type { EditionView } from '../backend/generated';
import { languageName } from '../words/format';
import { FIRST, spokenAs } from '../words/words';

/** The words that lead to an edition, in its own language: ours where we speak it, else the page's. */
export function editionLabel({ language, label }: Pick<EditionView, 'language' | 'label'>): string {
  const spoken = spokenAs(language);
  if (spoken !== undefined) return FIRST[spoken].readIn;
  return label === '' ? languageName(language) : label;
}
