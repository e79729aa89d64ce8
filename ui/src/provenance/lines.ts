import type { Provenance, UiLanguage } from '../backend/generated';
import type { Words } from '../words/en';
import { dayHere, number, timeHere } from '../words/format';

/** One thing that is known of a copy. */
export type Line = { name: string; values: string[]; look: 'plain' | 'code' };

/** What is known of an edition's copy, in the order of its happening. */
export function provenanceLines(words: Words, language: UiLanguage, copy: Provenance): Line[] {
  const names = words.provenance;
  const photos = copy.photos_kept + copy.photos_missing.length;
  const kept = [names.words(copy.words)];
  if (photos > 0) kept.push(names.photos(copy.photos_kept, photos));
  const missing = copy.photos_missing.map(({ url, failure }) =>
    failure === null ? url : `${url} (${words.failures[failure.code]})`,
  );
  const lines: Line[] = [
    code(names.asked, copy.asked ?? names.file),
    code(names.redirects, ...copy.redirects),
    code(names.answered, ...(copy.answered === null ? [] : [copy.answered])),
    code(names.further, ...copy.further.map(({ answered }) => answered ?? names.file)),
    plain(names.fetched, `${dayHere(language, copy.fetched)}, ${timeHere(language, copy.fetched)}`),
    plain(names.status, ...(copy.status === null ? [] : [String(copy.status)])),
    plain(names.kept, ...kept),
    plain(names.missing, ...(missing.length === 0 ? [names.nothingMissing] : missing)),
    plain(names.revision, number(language, copy.revision)),
    plain(names.size, names.bytes(copy.bytes)),
    code(names.hash, copy.blake3),
    code(names.headers, ...copy.headers.map(([name, value]) => `${name}: ${value}`)),
    plain(names.version, `Tearsheet ${copy.app_version}`),
  ];
  return lines.filter(({ values }) => values.length > 0);
}

/** The same for the clipboard, an edition a paragraph. */
export function provenanceText(words: Words, language: UiLanguage, editions: Provenance[]): string {
  const paragraphs = editions.map((edition) =>
    provenanceLines(words, language, edition)
      .flatMap(({ name, values }) => values.map((value) => `${name}: ${value}`))
      .join('\n'),
  );
  return paragraphs.join('\n\n');
}

const plain = (name: string, ...values: string[]): Line => ({ name, values, look: 'plain' });
const code = (name: string, ...values: string[]): Line => ({ name, values, look: 'code' });
