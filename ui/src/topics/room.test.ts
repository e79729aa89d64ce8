import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fake } from '../fake/fake';
import { begin } from '../window/begin';
import { deskOf, type Desk } from '../window/desk';
import Window from '../window/Window.svelte';

// jsdom knows neither modal dialogs nor fonts nor observers of size and sight.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  class Observer {
    observe() {}
    disconnect() {}
  }
  Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
  Element.prototype.scrollIntoView = () => {};
  Object.assign(document, { fonts: { status: 'loaded' } });
});

let window: ReturnType<typeof mount> | undefined;
let desk: Desk;
afterEach(async () => {
  if (window !== undefined) await unmount(window);
  document.body.replaceChildren();
});

/** A window with a kept story open, and what stands under it. */
async function open(): Promise<void> {
  desk = deskOf(fake(new URLSearchParams('kept=8')));
  const start = await begin(desk);
  window = mount(Window, { target: document.body, props: { desk, start } });
  await desk.address.open({ from: 'kept', id: 'story-0' });
  await until('#kept-related');
}

/** Waits for what a selector finds: rooms and answers come later, and a busy machine takes its time. */
async function until(selector: string): Promise<HTMLElement> {
  return vi.waitFor(
    () => {
      flushSync();
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`there is no ${selector}`);
      return found;
    },
    { timeout: 20_000 },
  );
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());

test('a topic opens from a story’s foot, and all of them from there', async () => {
  await open();
  expect(texts('[aria-labelledby=kept-related] p')[0]).toContain(
    'Both about Gull Point and Fishing',
  );
  const topics = [...document.querySelectorAll<HTMLElement>('footer .topics button')];
  topics.find((button) => button.textContent.trim() === 'Fishing')?.click();
  await until('main.topics article');
  expect(texts('main.topics h1')).toEqual(['Fishing']);
  expect(document.querySelectorAll('main.topics article')).toHaveLength(6);
  expect(texts('main.topics .sites a')).toEqual(['The Harbor Ledger']);
  (await until('main.topics header .text-button')).click();
  await until('main.topics .index');
  expect(texts('main.topics h1')).toEqual(['Topics']);
  expect(texts('main.topics .index bdi')).toContain('Gull Point');
  // One of the list's stories, by its topic alone.
  desk.layout.showTopics('Fishing');
  (await until('main.topics .more button')).click();
  await vi.waitFor(() => expect(desk.shelves.filter.topic).toBe('Fishing'));
  expect(desk.layout.room).toBe('stories');
});

test('tags are put on the open story and taken off', async () => {
  await open();
  desk.layout.sheet = 'tags';
  const field = (await until('dialog [role=combobox]')) as HTMLInputElement;
  field.value = 'For the trip';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  document.querySelector<HTMLElement>('dialog [type=submit]')?.click();
  (await until('dialog .tags li button')).click();
  await vi.waitFor(() => expect(texts('dialog .tags li')).toEqual([]), { timeout: 20_000 });
  await until('[aria-labelledby=own-tags] .edit');
  expect(texts('[aria-labelledby=own-tags] .edit')).toEqual(['Add tags']);
});

test('the rail lists what most stories are about', async () => {
  await open();
  await until('[aria-labelledby=rail-topics] li');
  const [first] = texts('[aria-labelledby=rail-topics] li bdi');
  expect(first).toBe('Fishing');
  expect(texts('[aria-labelledby=rail-topics] .all')).toEqual(['All topics']);
});
