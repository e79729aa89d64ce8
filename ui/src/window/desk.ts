import { createContext } from 'svelte';
import type { Backend } from '../backend/backend';
import { Viewing } from '../gallery/viewing.svelte';
import { Shelves } from '../library/shelves.svelte';
import { Address } from '../open/address.svelte';
import { Preferences } from '../settings/preferences.svelte';
import { Reading } from '../story/reading.svelte';
import { Announcer } from './announcer.svelte';
import { Layout } from './layout.svelte';

/** Everything that lies on the desk: what components share. */
export type Desk = {
  backend: Backend;
  preferences: Preferences;
  shelves: Shelves;
  reading: Reading;
  viewing: Viewing;
  address: Address;
  layout: Layout;
  announcer: Announcer;
};

/** A desk upon a core. */
export function deskOf(backend: Backend): Desk {
  const preferences = new Preferences(backend);
  const shelves = new Shelves(backend);
  const reading = new Reading(backend, () => shelves.refresh());
  const layout = new Layout();
  return {
    backend,
    preferences,
    shelves,
    reading,
    viewing: new Viewing(),
    address: new Address(backend, reading, layout),
    layout,
    announcer: new Announcer(),
  };
}

export const [useDesk, provideDesk] = createContext<Desk>();
