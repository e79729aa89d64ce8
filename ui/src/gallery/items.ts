import Copy from '~icons/lucide/copy';
import Download from '~icons/lucide/download';
import ExternalLink from '~icons/lucide/external-link';
import FolderDown from '~icons/lucide/folder-down';
import Newspaper from '~icons/lucide/newspaper';
import Link from '~icons/lucide/link';
import type { Item } from '../controls/item';
import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import { allWords } from '../words/all';
import { figureOf } from './figures';
import { copyAddress, copyPhoto, savePhoto, savePhotos, takable, type Takable } from './taking';

/** What can be done with a photo, wherever it is seen. */
export function itemsOfPhoto(desk: Desk, photo: Takable): Item[] {
  const words = allWords(desk.preferences.language).taking;
  const { url } = photo;
  const items: Item[] = [
    { name: words.save, Icon: Download, run: () => void savePhoto(desk, photo) },
    { name: words.copy, Icon: Copy, run: () => void copyPhoto(desk, photo) },
  ];
  if (url !== null) {
    items.push(
      { name: words.open, Icon: ExternalLink, run: () => void desk.backend.openLink(url) },
      { name: words.copyAddress, Icon: Link, run: () => void copyAddress(desk, url) },
    );
  }
  return items;
}

/** The same for a photo of the story on the desk, and for all of its photos. */
export function itemsOfGallery(desk: Desk, edition: OpenEdition, index: number): Item[] {
  const photo = takable(edition, index);
  const items = photo === null ? [] : itemsOfPhoto(desk, photo);
  const hasSeveral = edition.photos.filter(({ file }) => file !== null).length > 1;
  if (hasSeveral) {
    const name = allWords(desk.preferences.language).taking.saveAll;
    items.splice(1, 0, { name, Icon: FolderDown, run: () => void savePhotos(desk, edition) });
  }
  const { viewing } = desk;
  if (viewing.isOpen && figureOf(index) !== null) {
    const name = allWords(desk.preferences.language).taking.showInText;
    items.push({ name, Icon: Newspaper, run: () => viewing.showInText() });
  }
  return items;
}
