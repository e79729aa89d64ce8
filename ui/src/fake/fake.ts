import { BackendError, type Backend } from '../backend/backend';
import type {
  ErrorCode,
  Highlight,
  Extent,
  PhotoReady,
  PhotoView,
  Settings,
  StoryView,
  Theme,
  UiLanguage,
  Verdict,
} from '../backend/generated';
import { NO_FILTER } from '../library/filter';
import { FakeLibrary } from './library';
import { CHANGES, PROVENANCE, REVISIONS, saves } from './keeping';
import { pictureAt, shapeAt } from './pictures';
import { front } from './front';
import { weekly } from './weekly';
import { topics } from './topics';
import { weather } from './weather';
import { wall } from './wall';
import { english, spanish } from './stories';

/**
 * A core without a core. The query chooses: `lang`, `theme`, `kept` (stories), `failed` (photos),
 * `error` (code that opening fails with), `verdict`, `saves` (under way), `slow` (milliseconds), `coming`,
 * `weather` (a place's name), `first` (a story that is ready when the view starts).
 */
export function fake(query: URLSearchParams): Backend {
  const count = (name: string) => Number(query.get(name) ?? 0);
  const wait = (ms = count('slow')) => new Promise((resolve) => setTimeout(resolve, ms));
  const error = query.get('error') as ErrorCode | null;
  const readyListeners: ((ready: PhotoReady) => void)[] = [];
  const kept = new FakeLibrary(count('kept'));
  let edition = query.get('editions') === 'all' ? 'here' : 'elsewhere';
  let isStopped = false;
  let extent: Extent = 'window';
  let percent = 100;

  let highlights: Highlight[] = [];

  const photos = (mode: 'draft' | 'kept'): PhotoView[] =>
    english.gallery.photos.map((_, place) => {
      const [width, height] = shapeAt(place);
      if (mode === 'draft' && query.has('coming')) {
        return { file: null, width, height, state: 'coming', failure: null };
      }
      if (place >= 11 - count('failed')) {
        return {
          file: null,
          width,
          height,
          state: 'failed',
          failure: { code: 'refused', detail: '403' },
        };
      }
      return { file: String(place), width, height, state: 'here', failure: null };
    });

  const view = (id: string | null): StoryView => {
    const shown = id === null ? undefined : kept.story(id);
    const verdict = (query.get('verdict') ?? 'story') as Verdict;
    const story = { ...english, verdict, headline: shown?.headline ?? english.headline };
    return {
      handle: id === null ? { at: 'draft', draft: 'draft-1' } : { at: 'kept', id },
      editions: [
        {
          language: 'en',
          label: 'Read in English',
          state: 'here',
          id: 'edition-en',
          story,
          photos: photos(id === null ? 'draft' : 'kept'),
        },
        edition === 'here' || id !== null
          ? {
              language: 'es',
              label: 'Leer en español',
              state: 'here',
              id: 'edition-es',
              story: spanish,
              photos: photos('kept'),
            }
          : {
              language: 'es',
              label: 'Leer en español',
              state: 'elsewhere',
              id: null,
              story: null,
              photos: [],
            },
      ],
      savedAs:
        shown === undefined
          ? null
          : {
              id: shown.id,
              saved: shown.saved,
              shelf: shown.shelf,
              favourite: shown.favourite,
              revision: 2,
              revisions: 2,
              tags: kept.tags.get(shown.id) ?? [],
            },
      shown: 'en',
      source: 'https://news.example/harbor/herring',
      revision: id === null ? null : 2,
      position: null,
      highlights: id === null ? [] : highlights,
    };
  };

  const open = async (): Promise<StoryView> => {
    await wait();
    if (error !== null)
      throw new BackendError({
        code: error,
        detail: error === 'private_address' ? '192.168.1.20' : null,
      });
    return view(null);
  };

  return {
    start: async () => {
      const settings: Settings = {
        language: 'system',
        theme: (query.get('theme') ?? 'system') as Theme,
        textSize: Number(query.get('text') ?? 19),
        face: 'serif',
        leading: 'usual',
        measure: 'usual',
        alignment: 'start',
        railWidth: null,
        listWidth: null,
        sort: 'newest',
        filter: NO_FILTER,
        aloud: { speed: 100, voices: {} },
      };
      return {
        language: (query.get('lang') ?? 'en') as UiLanguage,
        theme: settings.theme,
        settings,
        counts: kept.counts(),
        setAside: query.get('aside'),
        libraryError: null,
        asked: query.get('asked'),
        sampleDismissed: false,
        first: query.has('first') ? view('story-0') : null,
        session: query.has('session') ? { id: 'story-0', language: 'en' } : null,
        recovered: 'no',
        version: '0.1.0',
      };
    },
    hear: async () => null,
    openSource: open,
    openBytes: open,
    openSample: open,
    openKept: async (id) => (await wait(), view(id)),
    openEdition: async () => (await wait(400), (edition = 'here'), view(null)),
    closeDraft: async () => null,
    saveStory: async (_draft, _anyway, onProgress) => {
      isStopped = false;
      for (let index = 0; index < 11; index++) {
        await wait(120);
        if (isStopped) throw new BackendError({ code: 'cancelled', detail: null });
        onProgress({
          step: 'photo_done',
          language: 'en',
          index,
          of: 11,
          file: null,
          failure: null,
        });
      }
      kept.add(0);
      const failed = Array.from({ length: count('failed') }, () => ({
        url: 'https://news.example/x',
        reason: 'refused',
      }));
      return {
        id: 'story-0',
        url: null,
        headline: english.headline,
        words: 696,
        photos: { promised: 11, found: 11, kept: 11 - failed.length, failed },
        editions: [
          { language: 'en', id: 'edition-en' },
          { language: 'es', id: 'edition-es' },
        ],
        revision: 1,
        outcome: 'saved',
      };
    },
    saveAgain: async () => {
      await wait(600);
      throw new BackendError({ code: 'answers_otherwise', detail: null });
    },
    cancel: async () => void (isStopped = true),
    retryPhoto: async (_id, _edition, index) => {
      await wait(600);
      const [width, height] = shapeAt(index);
      return { file: String(index), width, height, state: 'here', failure: null };
    },
    retryDraftPhotos: async (draft, language) => {
      await wait(600);
      english.gallery.photos.forEach((_, index) => {
        const [width, height] = shapeAt(index);
        const photo = { file: String(index), width, height, state: 'here', failure: null } as const;
        for (const listener of readyListeners) listener({ draft, language, index, photo });
      });
    },
    ...kept.backend,
    ...wall(kept),
    ...front(),
    ...weekly(),
    ...weather(query),
    ...topics(kept),
    saveSources: async () => null,
    saveFile: async () => null,
    listSaves: async () => saves(count('saves')),
    pauseSaves: async () => null,
    resumeSaves: async () => null,
    cancelSave: async () => null,
    clearSaves: async () => null,
    storyProvenance: async () => PROVENANCE,
    storyRevisions: async () => REVISIONS,
    revisionChanges: async () => CHANGES,
    openRevision: async (id, revision) => ({ ...view(id), revision }),
    addHighlight: async (_story, { language, anchor, colour }) => {
      const id = `mark-${highlights.length}`;
      const made = '2026-11-23T09:00:00Z';
      highlights = [...highlights, { id, language, anchor, colour, note: '', made }];
      return highlights;
    },
    changeHighlight: async (_story, id, change) => {
      if (change.do === 'remove') highlights = highlights.filter((each) => each.id !== id);
      else highlights = highlights.map((each) => (each.id === id ? { ...each, ...change } : each));
      return highlights;
    },
    listHighlights: async () =>
      highlights.map((highlight) => ({
        highlight,
        story: 'story-0',
        headline: english.headline,
        language: 'en',
        site: english.site.name,
      })),
    lookUp: async (word) => console.info('look up:', word),
    rememberPosition: async () => null,
    saveSettings: async () => null,
    print: async () => null,
    chooseLanguage: async () => null,
    dismissSample: async () => null,
    allowPrivateHost: async () => null,
    openLink: async (url) => console.info('open in the browser:', url),
    pickFile: async () => null,
    notify: async (title, body) => console.info('tell:', title, body),
    windowExtent: async () => extent,
    fill: async (asked) => void (extent = asked),
    magnify: async (how) => {
      const steps = { larger: 25, smaller: -25, usual: 100 - percent, keep: 0 };
      return (percent += steps[how]);
    },
    photoAddress: (file) => pictureAt(Number(file)),
    onPhotoReady: async (listener) => {
      readyListeners.push(listener);
    },
    onSavesChanged: async () => {},
    onMenuChosen: async () => {},
    onOpenAsked: async () => {},
    onDrop: async () => {},
  };
}
