import { createContext } from 'svelte';
import type { Backend } from '../backend/backend';
import { Viewing } from '../gallery/viewing.svelte';
import { Deeds } from '../library/deeds.svelte';
import { Selection } from '../library/selection.svelte';
import { Shelves } from '../library/shelves.svelte';
import { Address } from '../open/address.svelte';
import { Saving } from '../saving/saving.svelte';
import { Preferences } from '../settings/preferences.svelte';
import { Reading } from '../story/reading.svelte';
import type { Hanging } from '../wall/hanging.svelte';
import { Announcer } from './announcer.svelte';
import { Layout } from './layout.svelte';

/** Everything that lies on the desk: what components share. */
export type Desk = {
  backend: Backend;
  preferences: Preferences;
  shelves: Shelves;
  selection: Selection;
  deeds: Deeds;
  reading: Reading;
  viewing: Viewing;
  address: Address;
  saving: Saving;
  layout: Layout;
  announcer: Announcer;
  /** The wall of all photos, while it is open. */
  wall: Hanging | null;
};

/** A desk upon a core. */
export function deskOf(backend: Backend): Desk {
  const preferences = new Preferences(backend);
  const shelves = new Shelves(backend, (change) => preferences.choose(change));
  const reading = new Reading(backend, () => shelves.refresh());
  const deeds = new Deeds(backend, async () => {
    await Promise.all([shelves.refresh(), reading.lookAgain()]);
  });
  const layout = new Layout();
  const saving = new Saving(backend, preferences, () => shelves.refresh());
  return {
    backend,
    preferences,
    shelves,
    selection: new Selection(shelves),
    deeds,
    reading,
    viewing: new Viewing(),
    address: new Address(backend, reading, layout, saving),
    saving,
    layout,
    announcer: new Announcer(),
    wall: null,
  };
}

export const [useDesk, provideDesk] = createContext<Desk>();
