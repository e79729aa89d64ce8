declare module '~icons/lucide/*' {
  import type { Component } from 'svelte';

  /** An icon; its side in CSS pixels, and what it is called where no word beside it says so. */
  const icon: Component<{ size?: number; class?: string; label?: string }>;
  export default icon;
}
