import type { Content } from '../backend/backend';
import type {
  EditionView,
  PhotoView,
  Receipt,
  Story,
  StoryView,
  WireError,
} from '../backend/generated';

/** What the reader asked to read. */
export type Source =
  | { from: 'address'; input: string }
  | { from: 'bytes'; name: string | null; bytes: Content }
  | { from: 'sample' }
  | { from: 'kept'; id: string };

/** What the story pane shows. */
export type Pane =
  | { at: 'nothing' }
  | { at: 'opening'; source: Source; before: Pane }
  | { at: 'reading'; view: StoryView }
  | { at: 'failed'; source: Source; error: WireError; before: Pane };

/** How far saving is. */
export type Saving =
  | { at: 'idle' }
  | { at: 'saving'; done: number; of: number }
  | { at: 'done'; receipt: Receipt }
  | { at: 'failed'; error: WireError };

/** An edition that is here to be read. */
export type OpenEdition = EditionView & { story: Story };

/** How the language of a story is changing. */
export type Turning =
  { at: 'idle' } | { at: 'turning'; language: string } | { at: 'failed'; error: WireError };

/** The editions that are here. */
export function openEditions(view: StoryView): OpenEdition[] {
  return view.editions.filter((edition): edition is OpenEdition => edition.story !== null);
}

/** The edition to show: the one asked for, else the first that is here. */
export function shownEdition(view: StoryView): OpenEdition | null {
  const here = openEditions(view);
  return here.find((edition) => edition.language === view.shown) ?? here[0] ?? null;
}

/** The id of a story on the desk, kept or not. */
export function handleText({ handle }: StoryView): string {
  return handle.at === 'kept' ? handle.id : handle.draft;
}

/** The web address of an edition that is not here. */
export function editionAddress(view: StoryView, language: string): string | null {
  const links = view.editions.flatMap((edition) => edition.story?.editions ?? []);
  return links.find((link) => link.language === language)?.url ?? null;
}

/** A photo of an edition; one that is not known yet is on its way. */
export function photoAt(edition: EditionView, index: number): PhotoView {
  const none: PhotoView = { file: null, width: null, height: null, state: 'coming', failure: null };
  return edition.photos[index] ?? none;
}
