import type { Component } from 'svelte';

/** One thing that a menu offers. */
export type Item = {
  name: string;
  /** Its icon, one of the app's set. */
  Icon: Component<{ size?: number }>;
  run: () => void;
};
