import { BackendError, type Backend } from '../backend/backend';
import type {
  ErrorCode,
  Extent,
  PhotoReady,
  PhotoView,
  Settings,
  StoryCard,
  StoryView,
  Theme,
  UiLanguage,
  Verdict,
} from '../backend/generated';
import { pictureAt, shapeAt } from './pictures';
import { english, spanish } from './stories';

const HEADLINES = [
  ['The herring came late, and a harbor learned to wait', 'The Harbor Ledger'],
  ['First ferry in nine winters reaches the outer islands', 'Harbor Broadcast'],
  ['Ferry to the outer islands runs again after nine winters', 'Coast & Country'],
  [
    'A library of tides: what 130 years of green ledgers say about a warming bay',
    'The Harbor Ledger',
  ],
  ['Why the bay freezes from the middle', 'Northern Science'],
  ['Lighthouse keepers’ diaries found in a net loft', 'The Evening Post'],
  ['Two towns, one bridge and 40 years of plans', 'Saltery Times'],
];

/**
 * A core without a core. The query chooses: `lang`, `theme`, `kept` (stories), `failed` (photos),
 * `error` (code that opening fails with), `verdict`, `slow` (milliseconds), `coming`.
 */
export function fake(query: URLSearchParams): Backend {
  const count = (name: string) => Number(query.get(name) ?? 0);
  const wait = (ms = count('slow')) => new Promise((resolve) => setTimeout(resolve, ms));
  const error = query.get('error') as ErrorCode | null;
  const readyListeners: ((ready: PhotoReady) => void)[] = [];
  const kept = new Map(Array.from({ length: count('kept') }, (_, at) => [`story-${at}`, card(at)]));
  let edition = query.get('editions') === 'all' ? 'here' : 'elsewhere';
  let isStopped = false;
  let extent: Extent = 'window';

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
    const shown = id === null ? undefined : kept.get(id);
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
              revision: 1,
              revisions: 2,
            },
      shown: 'en',
      source: 'https://news.example/harbor/herring',
      position: null,
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
      };
      return {
        language: (query.get('lang') ?? 'en') as UiLanguage,
        theme: settings.theme,
        settings,
        counts: counts(),
        setAside: query.get('aside'),
        libraryError: null,
        asked: query.get('asked'),
        sampleDismissed: false,
        first: null,
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
      kept.set('story-0', card(0));
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
    listStories: async ({ shelf, offset, limit }) =>
      [...kept.values()]
        .filter((each) =>
          shelf === 'favourites'
            ? each.favourite === 'yes'
            : shelf === 'all' || each.shelf === shelf,
        )
        .slice(offset, offset + limit),
    searchStories: async (text) =>
      [...kept.values()]
        .filter((each) => each.headline.toLowerCase().includes(text.toLowerCase()))
        .map((each) => ({
          ...each,
          snippet: `… the boats of \u{E000}${text}\u{E001} came home late, and nobody on the pier said a word …`,
        })),
    shelfCounts: async () => counts(),
    shelveStory: async (id, shelf) => void kept.set(id, { ...(kept.get(id) ?? card(0)), shelf }),
    favouriteStory: async (id, favourite) =>
      void kept.set(id, { ...(kept.get(id) ?? card(0)), favourite }),
    rememberPosition: async () => null,
    saveSettings: async () => null,
    dismissSample: async () => null,
    allowPrivateHost: async () => null,
    openLink: async (url) => console.info('open in the browser:', url),
    pickFile: async () => null,
    windowExtent: async () => extent,
    fill: async (asked) => void (extent = asked),
    photoAddress: (file) => pictureAt(Number(file)),
    onPhotoReady: async (listener) => {
      readyListeners.push(listener);
    },
    onOpenAsked: async () => {},
    onDrop: async () => {},
  };

  function counts() {
    const on = (shelf: string) => [...kept.values()].filter((each) => each.shelf === shelf).length;
    const favourites = [...kept.values()].filter((each) => each.favourite === 'yes').length;
    const [to_read, archive, trash] = [on('to_read'), on('archive'), on('trash')];
    return { all: to_read + archive, to_read, archive, trash, favourites };
  }
}

function card(at: number): StoryCard {
  const [headline = '', site = ''] = HEADLINES[at % HEADLINES.length] ?? [];
  return {
    id: `story-${at}`,
    url: 'https://news.example/story',
    headline,
    site,
    language: 'en',
    published: `2017-12-${String(28 - (at % 27)).padStart(2, '0')}`,
    saved: '2026-11-23T09:00:00Z',
    shelf: 'to_read',
    words: 696,
    photos: at % 3 === 2 ? 0 : 11,
    languages: at % 2 === 0 ? ['en', 'es'] : ['en'],
    deck: null,
    read_time: { low: (at * 3) % 9, high: ((at * 3) % 9) + 1 },
    thumbnail: at % 3 === 2 ? null : String(at),
    favourite: at === 3 ? 'yes' : 'no',
  };
}
