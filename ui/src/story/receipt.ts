import type { PhotoFailureCode, PhotoView, Receipt } from '../backend/generated';
import type { Words } from '../words/en';
import { languageName } from '../words/format';

/** Whether the photos stand in the receipt's line or, some missing, in a line of their own. */
export type PhotosIn = 'this line' | 'the next line';

/** The line after saving: "696 words, 11 of 11 photos, Spanish edition kept". */
export function receiptLine(words: Words, receipt: Receipt, photosIn: PhotosIn): string {
  if (receipt.outcome === 'unchanged') return words.receipt.unchanged;
  const { kept } = receipt.photos;
  const others = receipt.editions.slice(1).map(({ language }) => editionName(words, language));
  const lost = (receipt.editions_failed ?? []).map(({ language }) => editionName(words, language));
  const parts = [
    words.receipt.line(receipt.words, kept, photosIn === 'this line' ? photosDue(receipt) : 0),
    ...others.map((name) => words.receipt.edition(name)),
    ...lost.map((name) => words.receipt.noEdition(name)),
  ];
  const line = parts.join(', ');
  return receipt.outcome === 'revised'
    ? `${line}. ${words.receipt.revised(receipt.revision)}`
    : line;
}

/** The line where photos are missing: "9 of 11 photos: 2 refused by the site."; none where all are kept. */
export function missingLine(words: Words, receipt: Receipt, photos: PhotoView[]): string | null {
  const codes = photos.flatMap(({ failure }) => (failure === null ? [] : [failure.code]));
  const code = commonest(codes);
  if (code === undefined) return null;
  const due = photosDue(receipt);
  return words.receipt.refused(due - codes.length, due, codes.length, words.failures[code]);
}

function commonest(codes: PhotoFailureCode[]): PhotoFailureCode | undefined {
  const count = (code: PhotoFailureCode) => codes.filter((each) => each === code).length;
  return codes.toSorted((one, other) => count(other) - count(one))[0];
}

/** The number of photos that the page promised, or that were found where it promises fewer or none. */
function photosDue({ photos }: Receipt): number {
  return Math.max(photos.promised ?? 0, photos.found);
}

function editionName(words: Words, language: string): string {
  return words.receipt.editionNames[language] ?? languageName(language);
}
