import { expect, test } from 'vitest';
import { addressesIn, addressIn } from './address.svelte';

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
