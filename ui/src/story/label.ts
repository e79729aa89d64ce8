import type { EditionView } from '../backend/generated';
import { languageName } from '../words/format';

/** What leads to an edition, in the edition's own language. */
const LABELS: Record<string, string> = { en: 'Read in English', es: 'Leer en español' };

/** The words that lead to an edition: ours for the languages we speak, the page's for others. */
export function editionLabel({ language, label }: Pick<EditionView, 'language' | 'label'>): string {
  const ours = LABELS[language.split('-')[0] ?? ''];
  return ours ?? (label === '' ? languageName(language) : label);
}
