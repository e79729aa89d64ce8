import { tick } from 'svelte';
import type { Magnify } from '../backend/generated';
import { painted } from '../story/painted';
import type { Desk } from './desk';
import { takesText, type Action } from './keys';
import { later } from './later';

/** What each of the window's acts does: asked for by a key, by the palette, by the system's menu bar. */
export function actsOf(desk: Desk): Record<Action, () => void> {
  const { backend, preferences, shelves, selection, deeds, reading, viewing } = desk;
  const { address, layout, announcer } = desk;

  /** Here before a key asks for it: a clipboard takes nothing from a script that waited after the press. */
  let quoting: typeof import('../quote/quote') | null = null;
  void painted()
    .then(later.quote)
    .then((come) => (quoting = come));

  return {
    address: () => void address.focus(),
    search: () => void focusSearch(),
    find: () => void find(),
    next: () => void walk(1),
    previous: () => void walk(-1),
    alone: () => (layout.alone = !layout.alone),
    facing: () => void face(),
    aloud: () => {
      if (reading.edition !== null) layout.readAloud();
    },
    gallery: () => openGallery(),
    language: () => turnLanguage(),
    save: () => void reading.keeping.save(),
    saves: () => (layout.sheet = 'saves'),
    provenance: () => showOfKept('provenance'),
    revisions: () => showOfKept('revisions'),
    highlights: () => (layout.sheet = 'highlights'),
    print: () => void print(),
    copy: () => quote('copy'),
    lookUp: () => quote('lookUp'),
    help: () => (layout.sheet = 'keys'),
    settings: () => (layout.sheet = 'settings'),
    undo: () => void undo(),
    palette: () => (layout.sheet = 'palette'),
    front: () => layout.showFront(),
    weekly: () => layout.showWeekly(),
    topics: () => layout.showTopics(null),
    tags: () => editTags(),
    wall: () => layout.showWall(),
    archive: () => void archive(),
    original: () => openOriginal(),
    nextToRead: () => void walkToRead(1),
    previousToRead: () => void walkToRead(-1),
    larger: () => void magnify('larger'),
    smaller: () => void magnify('smaller'),
    usualSize: () => void magnify('usual'),
    back: () => void back(),
  };

  async function focusSearch(): Promise<void> {
    layout.showList();
    await tick();
    document.getElementById('search')?.focus();
  }

  /** Finds in the story; where there is none, in the library. */
  async function find(): Promise<void> {
    if (reading.edition === null) await focusSearch();
    else layout.takeUp('find');
  }

  async function print(): Promise<void> {
    if (reading.edition !== null) await (await later.print()).print(desk);
  }

  /** The words of a story can be taken from where it stands alone: other rooms cover it. */
  function quote(how: 'copy' | 'lookUp'): void {
    if (reading.edition === null || layout.room !== 'stories') return;
    void (quoting?.[how](desk) ?? later.quote().then((come) => come[how](desk)));
  }

  async function face(): Promise<void> {
    await (await later.facing()).face(desk);
  }

  async function walk(step: 1 | -1): Promise<void> {
    const card = await shelves.neighbour(reading.keptId, step);
    if (card === undefined) return;
    await address.open({ from: 'kept', id: card.id });
    layout.sought = card.id;
  }

  /** The same among the stories that are still to be read, whatever list is shown. */
  async function walkToRead(step: 1 | -1): Promise<void> {
    if (shelves.shelf !== 'to_read' || shelves.query !== '') await shelves.show('to_read');
    await walk(step);
  }

  async function magnify(how: Magnify): Promise<void> {
    const [{ allWords }, percent] = await Promise.all([later.words(), backend.magnify(how)]);
    announcer.tell(allWords(preferences.language).magnification.now(percent));
  }

  async function archive(): Promise<void> {
    const id = reading.keptId;
    if (id !== null && reading.view?.savedAs?.shelf !== 'archive')
      await deeds.carryOut({ of: 'stories', ids: [id] }, { do: 'shelve', on: 'archive' });
  }

  function openOriginal(): void {
    const source = reading.view?.source ?? '';
    if (/^https?:/.test(source)) void backend.openLink(source);
  }

  function openGallery(): void {
    const { edition } = reading;
    if (edition !== null) viewing.open(0, edition.story.gallery.photos.length);
  }

  /** Sheets about a copy need one. */
  function showOfKept(sheet: 'provenance' | 'revisions'): void {
    if (reading.view?.handle.at === 'kept') layout.sheet = sheet;
  }

  /** Tags are of the stories that are selected, else of the one on the desk. */
  function editTags(): void {
    if ((selection.isOn && selection.count > 0) || reading.keptId !== null) layout.sheet = 'tags';
  }

  function turnLanguage(): void {
    const other = reading.view?.editions.find(
      ({ language }) => language !== reading.edition?.language,
    );
    if (other !== undefined) void reading.choose(other.language);
  }

  async function undo(): Promise<void> {
    const [{ allWords }, stories] = await Promise.all([later.words(), deeds.undo()]);
    const { library } = allWords(preferences.language);
    announcer.say(stories === null ? library.nothingToUndo : library.undone(stories));
  }

  /** One step back: out of a field, a drawer, reading alone, a search, a wait, an error, a story. */
  async function back(): Promise<void> {
    const { activeElement } = document;
    if (layout.railOut) layout.railOut = false;
    else if (layout.room !== 'stories') layout.room = 'stories';
    else if (layout.tool !== 'none') layout.tool = 'none';
    else if (layout.isAloud) layout.isAloud = false;
    else if (selection.isOn) selection.clear();
    else if (shelves.query !== '') await shelves.search('');
    else if (takesText(activeElement)) (activeElement as HTMLElement).blur();
    else if (layout.isFacing) layout.turnFacing('one');
    else if (layout.alone) layout.alone = false;
    else if (reading.opening !== null || reading.pane.at === 'failed') await reading.stop();
    else layout.showing = 'list';
  }
}
