import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import { day } from '../words/format';
import { allWords } from '../words/all';

/** The line that says where words are from: headline, site and day; the address below it. */
export function sourceLine(edition: OpenEdition, source: string | null, published: string): string {
  const { headline, site } = edition.story;
  const parts = [headline, site.name ?? site.host, published].filter((part) => part);
  const address = edition.story.canonical_url ?? source;
  return address === null ? parts.join(', ') : `${parts.join(', ')}\n${address}`;
}

/** Copies words with the line that says where they are from. */
export async function copyWithSource(
  { reading, preferences, announcer }: Desk,
  edition: OpenEdition,
  words: string,
): Promise<void> {
  const { published } = edition.story;
  const date = published === null ? '' : day(preferences.language, published);
  const line = sourceLine(edition, reading.view?.source ?? null, date);
  await navigator.clipboard.writeText(`${words}\n\n— ${line}`);
  announcer.say(allWords(preferences.language).hand.highlights.copied);
}
