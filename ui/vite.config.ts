import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { icons } from './icons';

// The window has no network and a policy without `data:` or inline anything:
// assets stay files, and no polyfill injects a script.
export default defineConfig(({ mode }) => ({
  plugins: [icons(), svelte({ configFile: './svelte.config.js' })],
  base: './',
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    target: ['es2022', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    chunkSizeWarningLimit: 300,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    // A test that waits for nothing but a busy machine is no failure.
    testTimeout: 30_000,
  },
}));
