import type {
  Anyway,
  Choices,
  Chosen,
  Deed,
  EditionChanges,
  Extent,
  FeedChange,
  FeedEntry,
  FeedState,
  Filter,
  FollowedFeed,
  Front,
  Handle,
  Highlight,
  HighlightChange,
  HighlightInStory,
  ListQuery,
  Magnify,
  MenuAct,
  NamedPhoto,
  NewFeed,
  NewHighlight,
  PhotoReady,
  PhotoView,
  Place,
  Position,
  Post,
  ProgressEvent,
  Provenance,
  Receipt,
  Related,
  Revision,
  SavedPhotos,
  Saves,
  SearchHit,
  Settings,
  ShelfCounts,
  ShelfFilter,
  Slot,
  Start,
  StoryCard,
  StoryView,
  Topic,
  TopicPage,
  UiLanguage,
  WallPhoto,
  WeatherChange,
  WeatherReport,
  Weekly,
  WireError,
} from './generated';

/** A file's bytes. */
export type Content = Uint8Array<ArrayBuffer>;

/** Which file of a photo is asked for: as kept, at most 480 px, at most what a window can show, or a blurred miniature. */
export type PhotoSize = 'original' | 'thumbnail' | 'screen' | 'blurred';

/** What happens when files hang over the window and are dropped on it. */
export type DropListener = {
  over: (hanging: 'yes' | 'no') => void;
  dropped: (paths: string[]) => void;
};

/** Everything that the window asks of the core. A call that fails throws a `BackendError`. */
export interface Backend {
  start(): Promise<Start>;
  /** The window is drawn and hears: gives what was asked for meanwhile, and photos may come. */
  hear(): Promise<string | null>;
  /** Opens an address or a path as typed, dropped or pasted. */
  openSource(input: string): Promise<StoryView>;
  /** Opens a file's content; `name` is null for words from the clipboard. */
  openBytes(name: string | null, bytes: Content): Promise<StoryView>;
  openSample(): Promise<StoryView>;
  openKept(id: string): Promise<StoryView>;
  openEdition(draft: string, language: string): Promise<StoryView>;
  closeDraft(draft: string): Promise<unknown>;
  saveStory(
    draft: string,
    anyway: Anyway,
    onProgress: (event: ProgressEvent) => void,
  ): Promise<Receipt>;
  /** Fetches a kept story again from its address, to keep what changed. */
  saveAgain(id: string, onProgress: (event: ProgressEvent) => void): Promise<Receipt>;
  /** Stops the work for a draft; with null, whatever is being opened. */
  cancel(draft: string | null): Promise<unknown>;
  retryPhoto(id: string, edition: string, index: number): Promise<PhotoView>;
  /** Asks again for every photo that an open story lacks; each comes as any photo does. */
  retryDraftPhotos(draft: string, language: string): Promise<unknown>;
  /** Saves addresses and files in the background; how they get on comes as `onSavesChanged`. */
  saveSources(inputs: string[]): Promise<unknown>;
  /** Saves a file without opening it; `place` counts from 0 among those that are saved together, one after the other. */
  saveFile(name: string, place: number, bytes: Content): Promise<unknown>;
  listSaves(): Promise<Saves>;
  /** Puts a save off; with null, all of them. */
  pauseSaves(job: string | null): Promise<unknown>;
  /** Goes on with a save, or tries a failed one again; with null, goes on with all that were put off. */
  resumeSaves(job: string | null): Promise<unknown>;
  cancelSave(job: string): Promise<unknown>;
  /** Forgets the saves that are over. */
  clearSaves(): Promise<unknown>;
  storyProvenance(id: string): Promise<Provenance[]>;
  storyRevisions(id: string): Promise<Revision[]>;
  revisionChanges(id: string, from: number, to: number): Promise<EditionChanges[]>;
  openRevision(id: string, revision: number): Promise<StoryView>;
  listStories(query: ListQuery): Promise<StoryCard[]>;
  /** How many stories of a shelf a filter lets through. */
  countStories(shelf: ShelfFilter, filter: Filter): Promise<number>;
  /** The sites, topics and languages that stories can be picked by. */
  filterChoices(): Promise<Choices>;
  searchStories(query: string, filter: Filter, limit: number): Promise<SearchHit[]>;
  shelfCounts(): Promise<ShelfCounts>;
  /** A stretch of the wall of all photos, those of the story saved last first. */
  listPhotos(filter: Filter, limit: number, offset: number): Promise<WallPhoto[]>;
  /** How many photos the wall has. */
  countPhotos(filter: Filter): Promise<number>;
  /** Writes a photo to the file that the reader names; gives its path, null where they name none. */
  savePhoto(title: string, of: number, photo: NamedPhoto): Promise<string | null>;
  /** Writes photos into the folder that the reader picks; null where they pick none. */
  savePhotos(title: string, photos: NamedPhoto[]): Promise<SavedPhotos | null>;
  /** Puts a photo on the system's clipboard. */
  copyPhoto(file: string): Promise<unknown>;
  /** Does something with stories; gives how many it changed. */
  changeStories(chosen: Chosen, deed: Deed): Promise<number>;
  /** Takes the last change back; gives how many stories stand as before (0: a highlight), null where there is none. */
  undoChange(): Promise<number | null>;
  /** Marks words of a kept story; gives all that is marked in it now. So does the next. */
  addHighlight(story: string, highlight: NewHighlight): Promise<Highlight[]>;
  changeHighlight(story: string, id: string, change: HighlightChange): Promise<Highlight[]>;
  /** What is marked in all stories, the last one marked first. */
  listHighlights(): Promise<HighlightInStory[]>;
  /** Shows a word in the system's dictionary. */
  lookUp(word: string): Promise<unknown>;
  rememberPosition(id: string, language: string, position: Position): Promise<unknown>;
  saveSettings(settings: Settings): Promise<unknown>;
  /** Asks the system to print what the window shows, as its styles for paper have it. */
  print(): Promise<unknown>;
  chooseLanguage(language: string): Promise<unknown>;
  dismissSample(): Promise<unknown>;
  allowPrivateHost(host: string): Promise<unknown>;
  openLink(url: string): Promise<unknown>;
  pickFile(): Promise<string | null>;
  /** Tells the reader through the system, unless they have the window before them. */
  notify(title: string, body: string): Promise<unknown>;
  windowExtent(): Promise<Extent>;
  fill(extent: Extent): Promise<unknown>;
  /** Draws everything larger or smaller; the size then, per cent. */
  magnify(how: Magnify): Promise<number>;
  /** The front page of what is followed, as it is known; asks no site. */
  frontPage(): Promise<Front>;
  listFeeds(): Promise<FollowedFeed[]>;
  /** The feeds of a site or a page, or the feed of this address; follows none. */
  findFeeds(address: string): Promise<NewFeed[]>;
  /** Asks the feeds whose time has come; gives all that are followed. So do the next three, after their deed. */
  refreshFeeds(): Promise<FollowedFeed[]>;
  /** Follows feeds; the next one, those of a list in OPML. */
  followFeeds(feeds: NewFeed[]): Promise<FollowedFeed[]>;
  followList(list: string): Promise<FollowedFeed[]>;
  retryFeed(id: string): Promise<FollowedFeed[]>;
  changeFeed(id: string, change: FeedChange): Promise<FollowedFeed[]>;
  /** Has no feed asked, or all of them again. */
  setAllFeeds(state: FeedState): Promise<FollowedFeed[]>;
  /** The newest stories of a story's section, where its site is followed; asks no site. */
  recentBeside(story: string, section: string | null): Promise<FeedEntry[]>;
  /** What the stories outside the trash are about, tags of the reader's own among them, most used first. */
  listTopics(most: number): Promise<Topic[]>;
  /** What there is on a topic, in any of its spellings; asks no site. */
  topicPage(name: string): Promise<TopicPage>;
  /** Stories of the library that are about the same as an open one. */
  relatedStories(story: Handle, most: number): Promise<Related[]>;
  /** Notes that a story of a feed was opened. */
  openEntry(id: string): Promise<unknown>;
  /** The weather as it is known; asks nobody. */
  weatherReport(): Promise<WeatherReport>;
  /** The weather, asked for where the service's time has come. */
  refreshWeather(): Promise<WeatherReport>;
  /** The weather, asked for once more where the last asking failed. */
  retryWeather(): Promise<WeatherReport>;
  /** The places of a name, the best known first, named in a language. */
  findPlaces(name: string, language: UiLanguage): Promise<Place[]>;
  /** Names a place or none, units, a service; gives what is known then. */
  changeWeather(change: WeatherChange): Promise<WeatherReport>;
  /** The weekly: its issues, when they come, and how they are sent. Most of the next give it anew, after their deed. */
  weekly(): Promise<Weekly>;
  openIssue(id: string): Promise<unknown>;
  makeIssue(): Promise<Weekly>;
  /** Sets when issues come; null for never. */
  setWeeklySlot(slot: Slot | null): Promise<Weekly>;
  /** Keeps the mail account, with a new password or the one that is kept; null forgets both. */
  setPost(post: Post | null, password: string | null): Promise<Weekly>;
  sendTrial(): Promise<Weekly>;
  sendIssue(id: string): Promise<Weekly>;
  /** Writes an issue as a book to the file that the reader names; its path, null where they name none. */
  saveIssue(id: string): Promise<string | null>;
  /** The address of a photo's file under our own protocol. */
  photoAddress(file: string, size: PhotoSize): string;
  /** Resolves when the listener hears; it hears for as long as the window is open. So do the next five. */
  onPhotoReady(listener: (ready: PhotoReady) => void): Promise<void>;
  onSavesChanged(listener: (saves: Saves) => void): Promise<void>;
  onWeeklyChanged(listener: (weekly: Weekly) => void): Promise<void>;
  /** Something of the system's menu bar was chosen. */
  onMenuChosen(listener: (act: MenuAct) => void): Promise<void>;
  onOpenAsked(listener: (input: string) => void): Promise<void>;
  onDrop(listener: DropListener): Promise<void>;
}

/** What went wrong, as the core names it; the window holds the words. */
export class BackendError extends Error {
  constructor(readonly error: WireError) {
    super(error.detail === null ? error.code : `${error.code}: ${error.detail}`);
    this.name = 'BackendError';
  }

  /** Any thrown value as a wire error: a defect of ours is `internal`, with its message. */
  static wire(thrown: unknown): WireError {
    if (thrown instanceof BackendError) return thrown.error;
    return { code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
