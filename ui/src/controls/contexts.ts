import Archive from '~icons/lucide/archive';
import BookOpen from '~icons/lucide/book-open';
import Download from '~icons/lucide/download';
import ExternalLink from '~icons/lucide/external-link';
import Inbox from '~icons/lucide/inbox';
import Link from '~icons/lucide/link';
import SquareCheck from '~icons/lucide/square-check';
import Star from '~icons/lucide/star';
import Trash2 from '~icons/lucide/trash-2';
import type { Deed, StoryCard } from '../backend/generated';
import { itemsOfGallery, itemsOfPhoto } from '../gallery/items';
import { copyAddress } from '../gallery/taking';
import type { Desk } from '../window/desk';
import { allWords } from '../words/all';
import type { Item } from './item';

/** What a context menu offers, and what it is called. */
export type Context = { name: string; items: Item[] };

/** The menu of a part of the window: a story of the list, a photo, a link; none where it has none. */
export function contextOf(desk: Desk, part: Element): Context | null {
  const { taking, contexts } = allWords(desk.preferences.language);
  if (!(part instanceof HTMLElement)) return null;
  const { story, photo, wall } = part.dataset;
  if (wall !== undefined) {
    const hung = desk.wall?.photoAt(Number(wall));
    return hung === undefined ? null : { name: taking.name, items: itemsOfPhoto(desk, hung) };
  }
  if (photo !== undefined) {
    const { edition } = desk.reading;
    if (edition === null) return null;
    return { name: taking.name, items: itemsOfGallery(desk, edition, Number(photo)) };
  }
  if (story !== undefined) {
    const place = Number(part.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const card = desk.shelves.cardAt(place);
    return card === undefined ? null : { name: contexts.story, items: ofStory(desk, card, place) };
  }
  return part instanceof HTMLAnchorElement
    ? { name: contexts.link, items: ofLink(desk, part.href) }
    : null;
}

function ofStory(desk: Desk, card: StoryCard, place: number): Item[] {
  const { story: words, contexts } = allWords(desk.preferences.language);
  const carryOut = (deed: Deed) => () =>
    void desk.deeds.carryOut({ of: 'stories', ids: [card.id] }, deed);
  const isFavourite = card.favourite === 'yes';
  const { url } = card;
  const items: Item[] = [
    {
      name: contexts.open,
      Icon: BookOpen,
      run: () => void desk.address.open({ from: 'kept', id: card.id }),
    },
    {
      name: contexts.select,
      Icon: SquareCheck,
      run: () => desk.selection.toggle(card.id, place),
    },
    {
      name: isFavourite ? words.unfavourite : words.favourite,
      Icon: Star,
      run: carryOut({ do: 'mark', favourite: isFavourite ? 'no' : 'yes' }),
    },
  ];
  const shelves = [
    { on: 'to_read', name: words.toToRead, Icon: Inbox },
    { on: 'archive', name: words.toArchive, Icon: Archive },
    { on: 'trash', name: words.toTrash, Icon: Trash2 },
  ] as const;
  for (const { on, name, Icon } of shelves) {
    if (card.shelf !== on) items.push({ name, Icon, run: carryOut({ do: 'shelve', on }) });
  }
  if (url !== null) {
    items.push(
      { name: words.openOriginal, Icon: ExternalLink, run: () => void desk.backend.openLink(url) },
      { name: words.copyAddress, Icon: Link, run: () => void copyAddress(desk, url) },
    );
  }
  return items;
}

function ofLink(desk: Desk, url: string): Item[] {
  const words = allWords(desk.preferences.language).contexts;
  const items: Item[] = [
    { name: words.browser, Icon: ExternalLink, run: () => void desk.backend.openLink(url) },
    { name: words.copyLink, Icon: Link, run: () => void copyAddress(desk, url) },
  ];
  if (!/^https?:/.test(url)) return items;
  return [
    {
      name: words.open,
      Icon: BookOpen,
      run: () => void desk.address.open({ from: 'address', input: url }),
    },
    ...items,
    { name: words.keep, Icon: Download, run: () => void desk.saving.add([url]) },
  ];
}
