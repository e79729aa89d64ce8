import type { Start } from '../backend/generated';
import type { Address } from '../open/address.svelte';
import { painted } from '../story/painted';
import type { Desk } from './desk';
import { later } from './later';

/** Asks the core how things stand and sets the first story going, before anything is drawn. */
export async function begin(desk: Desk): Promise<Start> {
  const { backend, preferences, shelves, address, reading, layout } = desk;
  const start = await backend.start();
  preferences.begin(start);
  shelves.counts = start.counts;
  shelves.begin(start.settings);
  address.isSampleDismissed = start.sampleDismissed;
  if (start.libraryError === null && shelves.kept > 0) void shelves.refresh();
  if (start.first !== null) {
    reading.lieOpen(start.first);
    layout.showing = 'story';
  } else {
    // Its photos may come at once; and what stands around a story is all that there is to be seen.
    await Promise.all([listen(desk), later.panes()]);
    void firstStory(desk, start);
  }
  return start;
}

/**
 * Once the window is drawn: hears what was asked for meanwhile, and lets the photos of a first story
 * come, which would only have kept its words waiting. Until then the core keeps for itself what it has
 * to tell, so that nothing is lost before somebody listens.
 */
export async function hear(desk: Desk, start: Start): Promise<void> {
  const { backend, address, saving } = desk;
  await painted();
  if (start.first !== null) await listen(desk);
  const asked = await backend.hear();
  if (start.libraryError === null) await saving.refresh();
  if (asked !== null) await address.open({ from: 'address', input: asked });
}

async function listen({ backend, reading, address, saving }: Desk): Promise<void> {
  await Promise.all([
    backend.onPhotoReady((ready) => reading.photos.arrive(ready)),
    backend.onSavesChanged((saves) => saving.receive(saves)),
    backend.onOpenAsked((input) => void address.open({ from: 'address', input })),
    backend.onDrop({
      over: (hanging) => (address.dropping = hanging === 'yes'),
      dropped: (paths) => void dropped(address, paths),
    }),
  ]);
}

async function dropped(address: Address, paths: string[]): Promise<void> {
  address.dropping = false;
  const [input, ...more] = paths;
  if (more.length > 0) await address.saveAll(paths);
  else if (input !== undefined) await address.open({ from: 'address', input });
}

/** What the program was asked to open, else what the reader read last. */
async function firstStory({ address, reading, layout }: Desk, start: Start): Promise<void> {
  if (start.asked !== null) {
    await address.open({ from: 'address', input: start.asked });
    return;
  }
  if (start.session === null) return;
  const { id, language } = start.session;
  await reading.open({ from: 'kept', id });
  // A story that was removed since is no error of today's start.
  if (reading.pane.at === 'failed') await reading.close();
  else if (language !== null) await reading.turnTo(language);
  layout.showing = 'story';
}
