import { expect, test } from 'vitest';
import { actionOf, type Press } from './keys';

const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  ...change,
});

test('letters act on the window', () => {
  expect(
    ['j', 'k', 'n', 'p', 's', 'g', 'l', 'f', 'q', 'i', 'r', 'm', 'c', 'd', '/', '?', 'z'].map(
      (key) => actionOf(press(key)),
    ),
  ).toEqual([
    'next',
    'previous',
    'nextToRead',
    'previousToRead',
    'save',
    'gallery',
    'language',
    'alone',
    'saves',
    'provenance',
    'revisions',
    'highlights',
    'copy',
    'lookUp',
    'search',
    'help',
    null,
  ]);
});

test('letters typed into a field are the field’s; Escape and commands are not', () => {
  const typing = { isTyping: true };
  expect(actionOf(press('s', typing))).toBeNull();
  expect(actionOf(press('Escape', typing))).toBe('back');
  expect(actionOf(press('l', { ...typing, ctrlKey: true }))).toBe('address');
  expect(actionOf(press('f', { ...typing, metaKey: true }))).toBe('find');
  expect(actionOf(press('k', { ...typing, ctrlKey: true }))).toBe('palette');
  expect(actionOf(press('L', { ...typing, metaKey: true }))).toBe('address');
});

test('the system’s own commands are left alone', () => {
  expect(actionOf(press('c', { ctrlKey: true }))).toBeNull();
  expect(actionOf(press('s', { altKey: true }))).toBeNull();
});

test('a deed is taken back, but in a field the field’s own words are', () => {
  expect(actionOf(press('z', { ctrlKey: true }))).toBe('undo');
  expect(actionOf(press('z', { metaKey: true }))).toBe('undo');
  expect(actionOf(press('z', { ctrlKey: true, isTyping: true }))).toBeNull();
  expect(actionOf(press('z'))).toBeNull();
});
