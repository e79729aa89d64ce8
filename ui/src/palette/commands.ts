import type { Deed, Shelf, ShelfFilter } from '../backend/generated';
import { savePhotos } from '../gallery/taking';
import type { Desk } from '../window/desk';
import { copyHeadline, copyQuote, isWord, type Quote } from '../quote/quote';
import type { OpenEdition } from '../story/pane';
import type { Action } from '../window/keys';
import { topicWords } from '../topics/words';
import { weatherWords } from '../weather/words';
import { allWords } from '../words/all';
import type { Command } from './finding.svelte';

/**
 * What the window can do now, by its words; what needs a story is there when a story is. `selected` are the words
 * that were selected when the palette was asked for: its field takes the selection.
 */
export function commandsOf(
  desk: Desk,
  acts: Record<Action, () => void>,
  selected: Quote | null = null,
): Command[] {
  return [...ofStory(desk, acts, selected), ...ofLibrary(desk, acts), ...ofWindow(desk, acts)];
}

/** The key that stands for Ctrl on this system. */
export const command = /mac/i.test(navigator.platform) ? '⌘' : 'Ctrl+';

function ofStory(desk: Desk, acts: Record<Action, () => void>, selected: Quote | null): Command[] {
  const { reading, deeds, layout, backend, preferences } = desk;
  const { story: words, keys } = allWords(preferences.language);
  const { view, edition } = reading;
  if (view === null || edition === null) return [];
  const commands: Command[] = [];
  const saved = view.savedAs;
  if (saved === null) {
    commands.push({ name: words.save, keys: 's', run: acts.save });
  } else {
    const chosen = { of: 'stories' as const, ids: [saved.id] };
    const carryOut = (deed: Deed) => () => void deeds.carryOut(chosen, deed);
    const names: Record<Shelf, string> = {
      to_read: words.toToRead,
      archive: words.toArchive,
      trash: words.toTrash,
    };
    const isFavourite = saved.favourite === 'yes';
    commands.push({
      name: isFavourite ? words.unfavourite : words.favourite,
      run: carryOut({ do: 'mark', favourite: isFavourite ? 'no' : 'yes' }),
    });
    for (const on of ['to_read', 'archive', 'trash'] as const) {
      if (saved.shelf === on) continue;
      const key = on === 'archive' ? { keys: 'a' } : {};
      commands.push({ name: names[on], ...key, run: carryOut({ do: 'shelve', on }) });
    }
    commands.push({ name: topicWords(preferences.language).tags.edit, keys: 'e', run: acts.tags });
    if (view.source !== null) {
      commands.push({ name: words.saveAgain, run: () => void reading.keeping.saveAgain() });
    }
  }
  if (edition.story.gallery.photos.length > 0) {
    commands.push({ name: keys.gallery, keys: 'g', run: acts.gallery });
    if (edition.photos.some(({ file }) => file !== null)) {
      const { saveAll } = allWords(preferences.language).taking;
      commands.push({ name: saveAll, run: () => void savePhotos(desk, edition) });
    }
  }
  const other = view.editions.find(
    ({ language, state }) => language !== edition.language && state !== 'nowhere',
  );
  if (other !== undefined) commands.push({ name: other.label, keys: 'l', run: acts.language });
  const hand = allWords(preferences.language).hand;
  if (other !== undefined) {
    const { name, close } = hand.facing;
    commands.push({ name: layout.isFacing ? close : name, keys: 'b', run: acts.facing });
  }
  commands.push({ name: hand.aloud.name, keys: 'v', run: acts.aloud });
  commands.push({ name: hand.find.name, keys: `${command}F`, run: acts.find });
  commands.push(...quoting(desk, edition, selected));
  commands.push({ name: hand.print.name, keys: `${command}P`, run: acts.print });
  const { source } = view;
  if (source !== null && /^https?:/.test(source)) {
    commands.push({
      name: words.openOriginal,
      keys: 'o',
      run: () => void backend.openLink(source),
    });
  }
  commands.push(
    { name: layout.alone ? words.showList : words.readAlone, keys: 'f', run: acts.alone },
    { name: words.close, run: () => void reading.close().then(() => layout.showList()) },
  );
  return commands;
}

/** What can be done with the words that are selected, or with the headline. */
function quoting(desk: Desk, edition: OpenEdition, selected: Quote | null): Command[] {
  const words = allWords(desk.preferences.language).hand.quote;
  if (selected === null)
    return [{ name: words.copyHeadline, keys: 'c', run: () => void copyHeadline(desk, edition) }];
  const copied = { name: words.copy, keys: 'c', run: () => void copyQuote(desk, selected) };
  if (!isWord(selected.words)) return [copied];
  const run = () => void desk.backend.lookUp(selected.words);
  return [copied, { name: words.lookUpWord(selected.words), keys: 'd', run }];
}

function ofLibrary(
  { shelves, selection, layout, preferences }: Desk,
  acts: Record<Action, () => void>,
): Command[] {
  const { library, filter, select, keys, wall } = allWords(preferences.language);
  const shelf = (name: string, to: ShelfFilter): Command => ({
    name: `${library.name}: ${name}`,
    run: () => {
      layout.showList();
      void shelves.show(to);
    },
  });
  return [
    { name: keys.next, keys: 'j', run: acts.next },
    { name: keys.previous, keys: 'k', run: acts.previous },
    { name: keys.nextToRead, keys: 'n', run: acts.nextToRead },
    { name: keys.previousToRead, keys: 'p', run: acts.previousToRead },
    { name: library.search, keys: '/', run: acts.search },
    shelf(library.toRead, 'to_read'),
    shelf(library.archive, 'archive'),
    shelf(library.favourites, 'favourites'),
    shelf(library.trash, 'trash'),
    { name: library.front, keys: 't', run: acts.front },
    { name: library.weekly, keys: 'y', run: acts.weekly },
    { name: `${library.name}: ${wall.all}`, keys: 'w', run: acts.wall },
    { name: topicWords(preferences.language).name, keys: 'x', run: acts.topics },
    {
      name: filter.name,
      run: () => {
        layout.showList();
        layout.filterOut = true;
      },
    },
    {
      name: select.begin,
      run: () => {
        layout.showList();
        selection.begin();
      },
    },
    { name: allWords(preferences.language).hand.highlights.name, keys: 'm', run: acts.highlights },
    { name: library.undo, keys: `${command}Z`, run: acts.undo },
  ];
}

function ofWindow({ layout, preferences }: Desk, acts: Record<Action, () => void>): Command[] {
  const { settings, keys, magnification } = allWords(preferences.language);
  return [
    { name: keys.address, keys: `${command}L`, run: acts.address },
    { name: settings.name, keys: `${command},`, run: acts.settings },
    { name: magnification.larger, keys: `${command}+`, run: acts.larger },
    { name: magnification.smaller, keys: `${command}−`, run: acts.smaller },
    { name: magnification.usual, keys: `${command}0`, run: acts.usualSize },
    { name: weatherWords(preferences.language).name, run: () => (layout.sheet = 'weather') },
    { name: keys.name, keys: '?', run: acts.help },
  ];
}
