import { expect, test, vi } from 'vitest';
import { fake } from '../fake/fake';
import type { Reading } from '../story/reading.svelte';
import type { Saving } from '../saving/saving.svelte';
import type { Layout } from '../window/layout.svelte';
import { Address, addressesIn, addressIn } from './address.svelte';

test('an address is known in what is pasted or dropped', () => {
  expect(addressIn(' https://news.example/story \n')).toBe('https://news.example/story');
  expect(addressIn('# a comment\r\nhttp://a.example/\r\nhttp://b.example/')).toBe(
    'http://a.example/',
  );
  expect(addressIn('file:///home/reader/page.html')).toBe('file:///home/reader/page.html');
});

test('other words are no address', () => {
  for (const text of [
    '',
    'plain words',
    'javascript:alert(1)',
    'https://two words',
    'data:text/html,x',
  ]) {
    expect(addressIn(text), text).toBeNull();
  }
});

test('a list of addresses is known from one address and from other words', () => {
  expect(addressesIn('https://a.example/1\r\n\n# later\n https://b.example/2 \n')).toEqual([
    'https://a.example/1',
    'https://b.example/2',
  ]);
  const one = 'https://a.example/1';
  for (const text of ['', one, `${one}\n${one}`, `${one}\nand some words`, 'two\nlines']) {
    expect(addressesIn(text), text).toBeNull();
  }
});

test('several dropped files are saved in their order, one is opened', async () => {
  const backend = { ...fake(new URLSearchParams()), saveFile: vi.fn(async () => null) };
  const reading = { open: vi.fn(async () => {}), pane: { at: 'empty' } };
  const layout = { showList: vi.fn(), showing: 'list' };
  const address = new Address(
    backend,
    reading as unknown as Reading,
    layout as unknown as Layout,
    {} as Saving,
  );
  const drop = (...names: string[]) => {
    // The test's browser has files whose bytes cannot be read.
    const files = names.map((name) => ({
      name: `${name}.html`,
      slice: () => ({ arrayBuffer: async () => new Uint8Array([name.charCodeAt(0)]).buffer }),
    }));
    return address.receive({ files, getData: () => '' } as unknown as DataTransfer);
  };
  await drop('a', 'b');
  expect(backend.saveFile.mock.calls).toEqual([
    ['a.html', 0, new Uint8Array([97])],
    ['b.html', 1, new Uint8Array([98])],
  ]);
  expect(reading.open).not.toHaveBeenCalled();
  await drop('c');
  expect(reading.open).toHaveBeenCalledWith({
    from: 'bytes',
    name: 'c.html',
    bytes: new Uint8Array([99]),
  });
  expect(backend.saveFile).toHaveBeenCalledTimes(2);
});
