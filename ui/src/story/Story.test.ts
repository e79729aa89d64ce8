import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Block, Story } from '../backend/generated';
import { fake } from '../fake/fake';
import { english } from '../fake/stories';
import { deskOf, type Desk } from '../window/desk';
import Window from '../window/Window.svelte';
import { begin } from '../window/begin';
import { fetchLater } from '../window/later';

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
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  Element.prototype.scrollIntoView = () => {};
  Object.assign(document, { fonts: { status: 'loaded' } });
});

let window: ReturnType<typeof mount> | undefined;
let desk: Desk;
afterEach(async () => {
  if (window !== undefined) await unmount(window);
  document.body.replaceChildren();
  delete document.documentElement.dataset['painted'];
});

async function shown(story: Partial<Story>, query = 'kept=1'): Promise<HTMLElement> {
  const backend = fake(new URLSearchParams(query));
  desk = deskOf(backend);
  const start = await begin(desk);
  window = mount(Window, { target: document.body, props: { desk, start } });
  const view = await backend.openSample();
  const editions = view.editions.map((edition) =>
    edition.language === 'en' ? { ...edition, story: { ...english, ...story } } : edition,
  );
  backend.openSample = async () => ({ ...view, editions });
  await desk.reading.open({ from: 'sample' });
  await vi.waitFor(() => expect(document.documentElement.dataset['painted']).toBeDefined());
  flushSync();
  const article = document.querySelector('article');
  if (article === null) throw new Error('no article is shown');
  return article;
}

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(1)</script>';

test('strangers’ words are words, wherever they stand', async () => {
  const runs = [{ text: HOSTILE }];
  const body: Block[] = [
    { kind: 'paragraph', runs },
    { kind: 'heading', level: 9, runs },
    { kind: 'list', ordered: true, start: 4, items: [{ blocks: [{ kind: 'paragraph', runs }] }] },
    { kind: 'quote', pull: false, cite: HOSTILE, blocks: [{ kind: 'paragraph', runs }] },
    { kind: 'table', caption: HOSTILE, rows: [[{ heading: true, columns: 2, rows: 1, runs }]] },
    { kind: 'code', text: HOSTILE },
    { kind: 'embed', provider: HOSTILE, url: null, title: HOSTILE },
    { kind: 'figure', photo: 99 },
    { kind: 'divider' },
  ];
  const article = await shown({
    headline: HOSTILE,
    deck: HOSTILE,
    byline: HOSTILE,
    section: HOSTILE,
    notices: [HOSTILE],
    rights: HOSTILE,
    topics: [HOSTILE],
    dateline: null,
    gallery: { promised: null, photos: [], continues: [] },
    body,
  });
  expect(article.querySelector('script, img, [onerror]')).toBeNull();
  // Seven about the story, ten in its blocks.
  expect(article.textContent.split(HOSTILE).length - 1).toBe(17);
});

test('every kind of block has its element', async () => {
  const article = await shown({});
  const kinds = [...article.querySelectorAll<HTMLElement>('[data-block]')].map((block) => [
    block.classList[1],
    block.firstElementChild?.tagName,
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    paragraph: 'P',
    figure: 'FIGURE',
    heading: 'H2',
    quote: 'FIGURE',
    list: 'UL',
    table: 'DIV',
    embed: 'ASIDE',
    divider: 'HR',
    code: 'PRE',
  });
});

test('runs carry their style, link, language and direction', async () => {
  const article = await shown({
    dateline: null,
    body: [
      {
        kind: 'paragraph',
        runs: [
          { text: 'both', styles: ['strong', 'emphasis'] },
          { text: 'out', link: 'https://news.example/' },
          { text: 'مرحبا', language: 'ar' },
          { text: 'one\ntwo' },
        ],
      },
    ],
  });
  const paragraph = article.querySelector('[data-block] p');
  expect(paragraph?.querySelector('strong > em')?.textContent).toBe('both');
  expect(paragraph?.querySelector('a')?.getAttribute('href')).toBe('https://news.example/');
  expect(paragraph?.querySelector('[lang=ar]')?.getAttribute('dir')).toBe('rtl');
  expect(paragraph?.querySelectorAll('br')).toHaveLength(1);
  expect(paragraph?.textContent).toBe('bothoutمرحباonetwo');
});

test('the article answers to the names that tests and screen readers use', async () => {
  const article = await shown({});
  expect(document.getElementById(article.getAttribute('aria-labelledby') ?? '')?.tagName).toBe(
    'H1',
  );
  const buttons = [...article.querySelectorAll('button')].map((button) =>
    button.textContent.trim(),
  );
  expect(buttons).toEqual(expect.arrayContaining(['Save story', '11 photos', 'Leer en español']));
  expect(article.querySelector('button[lang=es]')?.textContent.trim()).toBe('Leer en español');
  expect(document.querySelector('[role=list][aria-label=Library]')).not.toBeNull();
  expect(document.querySelector('input[type=search]')?.getAttribute('aria-label')).toBe(
    'Search library',
  );
  expect(document.querySelectorAll('input[aria-label="Story address"]')).toHaveLength(1);
});

test('a figure opens the gallery at its photo, and closing leads to the figure of the photo seen last', async () => {
  await fetchLater();
  const article = await shown({});
  const opener = article.querySelector<HTMLButtonElement>('[data-block="3"] button.frame');
  opener?.focus();
  opener?.click();
  const dialog = await vi.waitFor(() => {
    const opened = document.querySelector('dialog[aria-label="Photo gallery"]');
    expect(opened).not.toBeNull();
    return opened;
  });
  expect(dialog?.querySelector('[role=status]')?.textContent.trim()).toBe('2 of 11');
  globalThis.window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
  flushSync();
  expect(dialog?.querySelector('[role=status]')?.textContent.trim()).toBe('3 of 11');
  dialog?.querySelector<HTMLButtonElement>('button[aria-label=Close]')?.click();
  flushSync();
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(article.querySelector("[data-photo='2']"));
  expect(document.activeElement).not.toBe(opener);
});

test('a photo that comes leaves the text where the reader has it', async () => {
  const { parentElement: scroller } = await shown({});
  const { reading } = desk;
  const first = reading.edition?.photos[0];
  if (scroller === null || first === undefined || reading.view?.handle.at !== 'draft') {
    throw new Error('no open story with photos is shown');
  }
  scroller.scrollTop = 300;
  const photo = { ...first, file: 'come' };
  reading.photos.arrive({ draft: reading.view.handle.draft, language: 'en', index: 0, photo });
  flushSync();
  expect(reading.edition?.photos[0]?.file).toBe('come');
  expect(scroller.scrollTop).toBe(300);
});
