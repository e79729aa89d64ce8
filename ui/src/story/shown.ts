import { createContext } from 'svelte';
import type { OpenEdition } from './pane';

/** The edition that an article shows: what its figures are taken from. */
export const [useShown, provideShown] = createContext<() => OpenEdition>();
