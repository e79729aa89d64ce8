import { painted } from '../story/painted';

/** The rooms that no first screen shows: each is a file of its own, so that the first screen is short. */
export const later = {
  panes: () => import('./panes'),
  words: () => import('../words/all'),
  trouble: () => import('./Trouble.svelte'),
  saveLine: () => painted().then(() => import('../story/SaveLine.svelte')),
  foot: () => import('../story/Foot.svelte'),
  shelving: () => import('../story/Shelving.svelte'),
  atHand: () => import('../story/AtHand.svelte'),
  notAStory: () => import('../story/NotAStory.svelte'),
  filter: () => import('../library/FilterPanel.svelte'),
  aloud: () => import('../aloud/Aloud.svelte'),
  facing: () => import('../facing/facing'),
  tools: () => import('../story/Tools.svelte'),
  palette: () => import('../palette/Palette.svelte'),
  gallery: () => import('../gallery/Gallery.svelte'),
  settings: () => import('../settings/Settings.svelte'),
  saves: () => import('../saving/Saves.svelte'),
  provenance: () => import('../provenance/Provenance.svelte'),
  revisions: () => import('../revisions/Revisions.svelte'),
  front: () => import('../front/Front.svelte'),
  weather: () => import('../weather/WeatherSheet.svelte'),
  weatherLine: () => painted().then(() => import('../weather/RailLine.svelte')),
  topics: () => import('../topics/Topics.svelte'),
  railTopics: () => painted().then(() => import('../topics/RailTopics.svelte')),
  under: () => import('../topics/Under.svelte'),
  tags: () => import('../topics/Tags.svelte'),
  weekly: () => import('../weekly/Weekly.svelte'),
  weeklyNews: () => import('../weekly/attend'),
  wall: () => import('../wall/Wall.svelte'),
  context: () => import('../controls/ContextMenu.svelte'),
  highlights: () => import('../highlights/Highlights.svelte'),
  quote: () => import('../quote/quote'),
  print: () => import('../print/print'),
  shortcuts: () => import('../settings/Shortcuts.svelte'),
};

/** Fetches them while nobody waits, so that they open at once. */
export async function fetchLater(): Promise<void> {
  await Promise.all(Object.values(later).map((fetch) => fetch()));
}
