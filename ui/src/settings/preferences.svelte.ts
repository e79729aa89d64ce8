import type { Backend } from '../backend/backend';
import type { Settings, Start, Theme, UiLanguage } from '../backend/generated';
import { NO_FILTER } from '../library/filter';
import { FIRST, spokenAs } from '../words/words';

/** The text sizes on offer, in pixels: up to twice the paper's own 19. */
export const TEXT_SIZES = [15, 17, 19, 21, 24, 28, 33, 38] as const;

/** How a story is set where the reader chose nothing. */
export const PAPERS_OWN = {
  textSize: 19,
  face: 'serif',
  leading: 'usual',
  measure: 'usual',
  alignment: 'start',
} satisfies Partial<Settings>;

/** A paper that can be laid out: `system` is already answered. */
export type Paper = Exclude<Theme, 'system'>;

/** How the reader wants the window: language, paper, text size. */
export class Preferences {
  settings = $state<Settings>({
    language: 'system',
    theme: 'system',
    ...PAPERS_OWN,
    railWidth: null,
    listWidth: null,
    sort: 'newest',
    filter: NO_FILTER,
    aloud: { speed: 100, voices: {} },
  });
  /** The language of the window's own words for this run. */
  language = $state<UiLanguage>('en');
  /** The theme for this run; the environment may differ from what is kept. */
  theme = $state<Theme>('system');
  systemIsDark = $state(false);
  /** Whether the system is asked for more contrast. */
  private systemIsStark = $state(false);
  /** What the first screen says in it. */
  words = $derived(FIRST[this.language]);
  paper: Paper = $derived(
    this.theme !== 'system'
      ? this.theme
      : this.systemIsStark
        ? 'contrast'
        : this.systemIsDark
          ? 'dark'
          : 'light',
  );

  /** Whether stories are set as the paper does. */
  isPapersOwn = $derived(
    (Object.keys(PAPERS_OWN) as (keyof typeof PAPERS_OWN)[]).every(
      (key) => this.settings[key] === PAPERS_OWN[key],
    ),
  );

  constructor(private readonly backend: Backend) {}

  /** Takes over what the core knows. */
  begin(start: Start): void {
    this.settings = start.settings;
    this.language = start.language;
    this.theme = start.theme;
  }

  /** Follows the system's dark mode and its contrast for as long as the window lives. */
  followSystem(dark: MediaQueryList, contrast: MediaQueryList): void {
    this.systemIsDark = dark.matches;
    this.systemIsStark = contrast.matches;
    dark.addEventListener('change', ({ matches }) => (this.systemIsDark = matches));
    contrast.addEventListener('change', ({ matches }) => (this.systemIsStark = matches));
  }

  async choose(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    if (change.language !== undefined) this.language = spoken(change.language);
    if (change.theme !== undefined) this.theme = change.theme;
    await this.backend.saveSettings($state.snapshot(this.settings));
  }

  /** The next smaller or larger text size; the same at the ends. */
  async resizeText(step: 1 | -1): Promise<void> {
    const here = TEXT_SIZES.findIndex((size) => size >= this.settings.textSize);
    const next = TEXT_SIZES[(here === -1 ? TEXT_SIZES.length - 1 : here) + step];
    if (next !== undefined) await this.choose({ textSize: next });
  }
}

function spoken(language: Settings['language']): UiLanguage {
  if (language !== 'system') return language;
  return spokenAs(navigator.language) ?? 'en';
}
