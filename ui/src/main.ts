import { mount } from 'svelte';
import './style/fonts.css';
import './style/tokens.css';
import './style/page.css';
import './style/themes.css';
import './style/base.css';
import './style/controls.css';
import type { Backend } from './backend/backend';
import { tauri } from './backend/tauri';
import { deskOf } from './window/desk';
import { begin, hear } from './window/begin';
import { fetchLater, later } from './window/later';
import Window from './window/Window.svelte';

async function open(): Promise<void> {
  const desk = deskOf(await backend());
  desk.preferences.followSystem(
    matchMedia('(prefers-color-scheme: dark)'),
    matchMedia('(prefers-contrast: more)'),
  );
  document.documentElement.dataset['theme'] = desk.preferences.paper;
  const start = await begin(desk);
  mount(Window, { target: room(), props: { desk, start } });
  await hear(desk, start);
  await fetchLater();
  if (start.libraryError === null) await (await later.weeklyNews()).attend(desk);
}

/** In a plain browser the window can be designed without its core; no build of the app holds that. */
async function backend(): Promise<Backend> {
  if (import.meta.env.PROD && import.meta.env.MODE !== 'fake') return tauri;
  const asked = new URLSearchParams(location.search);
  return asked.has('fake') ? (await import('./fake/fake')).fake(asked) : tauri;
}

function room(): HTMLElement {
  const element = document.getElementById('app');
  if (element === null) throw new Error('index.html has no element with the id "app"');
  return element;
}

void open();
