import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { BackendError } from './backend';
import type { Backend, PhotoSize } from './backend';
import type { CommandName, Commands } from './generated/commands';
import type { Events } from './generated/events';
import type { ProgressEvent, WireError } from './generated';

/** The core of this program, by Tauri's commands and events. */
export const tauri: Backend = {
  start: () => answered<'start'>(takeEarlyStart() ?? invoke('start')),
  hear: () => call('hear', {}),
  openSource: (input) => call('open_source', { input }),
  openBytes: (name, bytes) => callWithFile('open_bytes', { name, bytes }),
  openSample: () => call('open_sample', {}),
  openKept: (id) => call('open_kept', { id }),
  openEdition: (draft, language) => call('open_edition', { draft, language }),
  closeDraft: (draft) => call('close_draft', { draft }),
  saveStory: (draft, anyway, report) => {
    const onProgress = new Channel<ProgressEvent>();
    onProgress.onmessage = report;
    return call('save_story', { draft, anyway, onProgress });
  },
  saveAgain: (id, report) => {
    const onProgress = new Channel<ProgressEvent>();
    onProgress.onmessage = report;
    return call('save_again', { id, onProgress });
  },
  cancel: (draft) => call('cancel', { draft }),
  retryPhoto: (id, edition, index) => call('retry_photo', { id, edition, index }),
  retryDraftPhotos: (draft, language) => call('retry_draft_photos', { draft, language }),
  saveSources: (inputs) => call('save_sources', { inputs }),
  saveFile: (name, place, bytes) => callWithFile('save_file', { name, place, bytes }),
  listSaves: () => call('list_saves', {}),
  pauseSaves: (job) => call('pause_saves', { job }),
  resumeSaves: (job) => call('resume_saves', { job }),
  cancelSave: (job) => call('cancel_save', { job }),
  clearSaves: () => call('clear_saves', {}),
  storyProvenance: (id) => call('story_provenance', { id }),
  storyRevisions: (id) => call('story_revisions', { id }),
  revisionChanges: (id, from, to) => call('revision_changes', { id, from, to }),
  openRevision: (id, revision) => call('open_revision', { id, revision }),
  listStories: (query) => call('list_stories', { query }),
  countStories: (shelf, filter) => call('count_stories', { shelf, filter }),
  filterChoices: () => call('filter_choices', {}),
  searchStories: (query, filter, limit) => call('search_stories', { query, filter, limit }),
  shelfCounts: () => call('shelf_counts', {}),
  listPhotos: (filter, limit, offset) => call('list_photos', { filter, limit, offset }),
  countPhotos: (filter) => call('count_photos', { filter }),
  savePhoto: (title, of, photo) => call('save_photo', { title, of, photo }),
  savePhotos: (title, photos) => call('save_photos', { title, photos }),
  copyPhoto: (file) => call('copy_photo', { file }),
  changeStories: (chosen, deed) => call('change_stories', { chosen, deed }),
  undoChange: () => call('undo_change', {}),
  addHighlight: (story, highlight) => call('add_highlight', { story, highlight }),
  changeHighlight: (story, id, change) => call('change_highlight', { story, id, change }),
  listHighlights: () => call('list_highlights', {}),
  lookUp: (word) => call('look_up', { word }),
  rememberPosition: (id, language, position) =>
    call('remember_position', { id, language, position }),
  saveSettings: (settings) => call('save_settings', { settings }),
  print: () => call('print', {}),
  chooseLanguage: (language) => call('choose_language', { language }),
  dismissSample: () => call('dismiss_sample', {}),
  allowPrivateHost: (host) => call('allow_private_host', { host }),
  openLink: (url) => call('open_link', { url }),
  pickFile: () => call('pick_file', {}),
  notify: (title, body) => call('notify', { title, body }),
  windowExtent: () => call('window_extent', {}),
  fill: (extent) => call('fill', { extent }),
  magnify: (how) => call('magnify', { how }),
  frontPage: () => call('front_page', {}),
  listFeeds: () => call('list_feeds', {}),
  refreshFeeds: () => call('refresh_feeds', {}),
  findFeeds: (address) => call('find_feeds', { address }),
  followFeeds: (feeds) => call('follow_feeds', { feeds }),
  followList: (list) => call('follow_list', { list }),
  retryFeed: (id) => call('retry_feed', { id }),
  setAllFeeds: (state) => call('set_all_feeds', { state }),
  changeFeed: (id, change) => call('change_feed', { id, change }),
  recentBeside: (story, section) => call('recent_beside', { story, section }),
  listTopics: (most) => call('list_topics', { most }),
  topicPage: (name) => call('topic_page', { name }),
  relatedStories: (story, most) => call('related_stories', { story, most }),
  openEntry: (id) => call('open_entry', { id }),
  weatherReport: () => call('weather_report', {}),
  refreshWeather: () => call('refresh_weather', {}),
  retryWeather: () => call('retry_weather', {}),
  findPlaces: (name, language) => call('find_places', { name, language }),
  changeWeather: (change) => call('change_weather', { change }),
  weekly: () => call('weekly', {}),
  openIssue: (id) => call('open_issue', { id }),
  makeIssue: () => call('make_issue', {}),
  setWeeklySlot: (slot) => call('set_weekly_slot', { slot }),
  setPost: (post, password) => call('set_post', { post, password }),
  sendTrial: () => call('send_trial', {}),
  sendIssue: (id) => call('send_issue', { id }),
  saveIssue: (id) => call('save_issue', { id }),
  photoAddress: (file, size) => photoOrigin() + photoPath(file, size),
  onPhotoReady: (listener) => subscribe<Events['photo-ready']>('photo-ready', listener),
  onSavesChanged: (listener) => subscribe<Events['saves-changed']>('saves-changed', listener),
  onWeeklyChanged: (listener) => subscribe<Events['weekly-changed']>('weekly-changed', listener),
  onOpenAsked: (listener) =>
    subscribe<Events['open-asked']>('open-asked', ({ input }) => listener(input)),
  onMenuChosen: (listener) =>
    subscribe<Events['menu-chosen']>('menu-chosen', ({ act }) => listener(act)),
  onDrop: async ({ over, dropped }) => {
    await Promise.all([
      subscribe('tauri://drag-enter', () => over('yes')),
      subscribe('tauri://drag-leave', () => over('no')),
      subscribe<{ paths: string[] }>('tauri://drag-drop', ({ paths }) => dropped(paths)),
    ]);
  },
};

/** `photo://localhost/`, or what a platform without schemes of our own calls it. */
const photoOrigin = () => convertFileSrc('', 'photo');

declare global {
  interface Window {
    /** The answer to `start` that the core's own script (`start_early.js`) asked for before the page was read. */
    startedEarly?: Promise<Commands['start']['answer']>;
  }
}

/** The early answer, once: who asks again wants to know how things stand then. */
function takeEarlyStart(): Window['startedEarly'] {
  const early = window.startedEarly;
  delete window.startedEarly;
  return early;
}

function call<C extends CommandName>(
  command: C,
  args: Commands[C]['arguments'],
): Promise<Commands[C]['answer']> {
  return answered<C>(invoke(command, args));
}

/** Calls a command that takes a file: its bytes are the body, what is told of it stands in the headers. */
function callWithFile<C extends 'open_bytes' | 'save_file'>(
  command: C,
  { bytes, ...told }: Commands[C]['arguments'],
): Promise<Commands[C]['answer']> {
  const known = Object.entries(told).filter(([, value]) => value !== null);
  const headers = known.map(([key, value]) => [key, encodeURIComponent(value)] as const);
  return answered<C>(invoke(command, bytes, { headers: Object.fromEntries(headers) }));
}

/** What a command answers, its failure as a `BackendError`. */
async function answered<C extends CommandName>(
  answer: Promise<Commands[C]['answer']>,
): Promise<Commands[C]['answer']> {
  try {
    return await answer;
  } catch (thrown) {
    throw new BackendError(isWireError(thrown) ? thrown : BackendError.wire(thrown));
  }
}

function isWireError(thrown: unknown): thrown is WireError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'detail' in thrown;
}

function photoPath(file: string, size: PhotoSize): string {
  return size === 'original' ? file : `${file}/${size}`;
}

async function subscribe<T>(name: string, listener: (payload: T) => void): Promise<void> {
  await listen<T>(name, ({ payload }) => listener(payload));
}
