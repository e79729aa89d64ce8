import type { Weekly } from '../backend/generated';
import type { OpenEdition } from '../story/pane';

/** The narrowest and widest list that still serves, in pixels. */
export const LIST_WIDTH = { least: 240, most: 520, usual: 328 } as const;

/** The same for the rail. */
export const RAIL_WIDTH = { least: 152, most: 280, usual: 184 } as const;

/** How the panes stand. */
export class Layout {
  /** Whether the story stands alone, without rail and list. */
  alone = $state(false);
  /** Whether both editions of a story stand side by side, alone in the window. */
  isFacing = $state(false);
  /** Whether the story stood alone before that. */
  private wasAlone = false;
  /** The column beside the story, while both editions stand. */
  column = $state.raw<{ article: HTMLElement; edition: OpenEdition } | null>(null);
  /** On a narrow window one pane shows at a time. */
  showing = $state<'list' | 'story'>('list');
  /** The story whose card the list has to bring into sight; none once it has. */
  sought = $state<string | null>(null);
  /** Whether the folded rail is out. */
  railOut = $state(false);
  /** Whether the list's order and filter can be changed. */
  filterOut = $state(false);
  /** Which sheet lies over the window. */
  sheet = $state<
    | 'none'
    | 'settings'
    | 'keys'
    | 'palette'
    | 'saves'
    | 'provenance'
    | 'revisions'
    | 'highlights'
    | 'weather'
    | 'tags'
  >('none');
  /** Which room is open: the stories with their list, the front page, the weekly, the topics, or the wall of all photos. */
  room = $state<'stories' | 'front' | 'topics' | 'wall' | 'weekly'>('stories');
  /** Issues of the weekly that the reader has not opened. */
  unreadIssues = $state(0);
  /** Takes in how the weekly stands, while its room is open. */
  weekly: ((weekly: Weekly) => void) | null = null;
  /** Which topic the room of topics shows; none where it shows all. */
  topic = $state<string | null>(null);
  /** How far down the wall the reader was, pixels. */
  wallTop = 0;
  /** The part of the window whose context menu is out, and where it was asked for. */
  context = $state.raw<{ part: Element; x: number; y: number } | null>(null);

  /** The highlight that has to come into sight; none once it has. */
  mark = $state<string | null>(null);
  /** What the reader has at hand in the story. */
  tool = $state<'none' | 'find'>('none');
  /** Counts how often one was taken up: one that is out already takes the focus again. */
  calls = $state(0);

  /** Whether the story is read aloud. */
  isAloud = $state(false);
  /** Counts how often that was asked for: what is read already waits, or goes on. */
  aloudCalls = $state(0);

  /** Opens the wall of all photos. */
  showWall(): void {
    this.leaveStories('wall');
  }

  /** Opens the weekly. */
  showWeekly(): void {
    this.leaveStories('weekly');
  }

  /** Opens the front page of what is followed. */
  showFront(): void {
    this.leaveStories('front');
  }

  private leaveStories(room: 'front' | 'weekly' | 'wall'): void {
    this.turnFacing('one');
    this.alone = this.railOut = false;
    this.room = room;
  }

  /** Opens a topic, or all of them. */
  showTopics(name: string | null): void {
    this.alone = this.railOut = false;
    this.room = 'topics';
    this.topic = name;
  }

  /** Takes something up, and brings the story into view for it. */
  takeUp(tool: Exclude<Layout['tool'], 'none'>): void {
    this.room = 'stories';
    this.showing = 'story';
    this.tool = tool;
    this.calls++;
  }

  /** Sets both editions side by side, which takes the whole window; or one alone again, the panes as they were. */
  turnFacing(to: 'both' | 'one'): void {
    if (this.isFacing === (to === 'both')) return;
    this.isFacing = to === 'both';
    if (this.isFacing) this.wasAlone = this.alone;
    this.alone = this.isFacing || this.wasAlone;
  }

  /** Reads the story aloud; what is read already waits, or goes on. */
  readAloud(): void {
    if (this.isAloud) this.aloudCalls++;
    this.isAloud = true;
  }

  /** Brings the list into view, wherever the reader is. */
  showList(): void {
    this.turnFacing('one');
    this.alone = false;
    this.room = 'stories';
    this.showing = 'list';
  }
}

/** The parts of the window that have context menus of their own. */
export const HAS_CONTEXT = 'a[href], [data-story], [data-photo], [data-wall]';

/** The bounds of a pane's width. */
export type Bounds = { least: number; most: number; usual: number };

/** A pane's width within its bounds, in whole pixels. */
export function widthWithin({ least, most, usual }: Bounds, wanted: number | null): number {
  return Math.round(Math.min(most, Math.max(least, wanted ?? usual)));
}
