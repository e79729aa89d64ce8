import type { Deed, Shelf, ShelfFilter } from '../backend/generated';
import type { Desk } from '../window/desk';
import type { Action } from '../window/keys';
import type { Command } from './finding.svelte';

/** What the window can do now, by its words; what needs a story is there when a story is. */
export function commandsOf(desk: Desk, acts: Record<Action, () => void>): Command[] {
  return [...ofStory(desk, acts), ...ofLibrary(desk, acts), ...ofWindow(desk, acts)];
}

/** The key that stands for Ctrl on this system. */
export const command = /mac/i.test(navigator.platform) ? '⌘' : 'Ctrl+';

function ofStory(
  { reading, deeds, layout, backend, preferences }: Desk,
  acts: Record<Action, () => void>,
): Command[] {
  const { story: words, keys } = preferences.words;
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
      if (saved.shelf !== on)
        commands.push({ name: names[on], run: carryOut({ do: 'shelve', on }) });
    }
    if (view.source !== null) {
      commands.push({ name: words.saveAgain, run: () => void reading.saveAgain() });
    }
  }
  if (edition.story.gallery.photos.length > 0) {
    commands.push({ name: keys.gallery, keys: 'g', run: acts.gallery });
  }
  const other = view.editions.find(
    ({ language, state }) => language !== edition.language && state !== 'nowhere',
  );
  if (other !== undefined) commands.push({ name: other.label, keys: 'l', run: acts.language });
  const { source } = view;
  if (source !== null && /^https?:/.test(source)) {
    commands.push({ name: words.openOriginal, run: () => void backend.openLink(source) });
  }
  commands.push(
    { name: layout.alone ? words.showList : words.readAlone, keys: 'f', run: acts.alone },
    { name: words.close, run: () => void reading.close().then(() => layout.showList()) },
  );
  return commands;
}

function ofLibrary(
  { shelves, selection, layout, preferences }: Desk,
  acts: Record<Action, () => void>,
): Command[] {
  const { library, filter, select, keys } = preferences.words;
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
    { name: library.undo, keys: `${command}Z`, run: acts.undo },
  ];
}

function ofWindow({ layout, preferences }: Desk, acts: Record<Action, () => void>): Command[] {
  const { settings, keys } = preferences.words;
  return [
    { name: keys.address, keys: `${command}L`, run: acts.address },
    { name: settings.name, run: () => (layout.sheet = 'settings') },
    { name: keys.name, keys: '?', run: acts.help },
  ];
}
