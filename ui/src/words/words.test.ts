import { expect, test } from 'vitest';
import { allWords } from './all';
import { en } from './en';
import { es } from './es';
import { counted, day, direction, languageName } from './format';
import { helps } from './trouble';
import { FIRST, LANGUAGES, spokenAs } from './words';

/** Every text of a language with its path; a text that is made is made of sample values. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    if (typeof value === 'function') return [[here, String(value({ low: 4, high: 5 }, 3, 4, 'x'))]];
    return texts(value, here);
  });
}

/** What may be the same in two languages: names, signs, and what is told in numbers alone. */
const SAME = new Set([
  'app.name',
  'story.minutesShort',
  'settings.themes.sepia',
  'settings.version',
  'weather.unitsBy.celsius',
  'weather.unitsBy.fahrenheit',
  'weather.licence',
  'weather.degrees.celsius',
  'weather.degrees.fahrenheit',
]);

test('every language says everything', () => {
  for (const language of LANGUAGES) {
    const said = texts(allWords(language));
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(said.map(([path]) => path).toSorted()).toEqual(
      texts(en)
        .map(([path]) => path)
        .toSorted(),
    );
  }
});

test('nothing is left in English but names', () => {
  const english = new Map(texts(en));
  for (const language of LANGUAGES.filter((each) => each !== 'en')) {
    const same = texts(allWords(language)).filter(([path, text]) => english.get(path) === text);
    expect(same.map(([path]) => path).filter((path) => !SAME.has(path))).toEqual([]);
  }
});

test('the first screen says nothing that the rest does not know', () => {
  for (const language of LANGUAGES) expect(allWords(language)).toMatchObject(FIRST[language]);
});

test('every error has two sentences and one thing that helps', () => {
  for (const code of Object.keys(helps) as (keyof typeof helps)[]) {
    for (const words of LANGUAGES.map(allWords)) {
      expect(words.errors[code].happened, code).toMatch(/[.]$/);
      expect(words.errors[code].means, code).toMatch(/[.]$/);
      expect(words.help[helps[code]], code).not.toBe('');
    }
  }
});

test('photos and minutes are counted as each language counts', () => {
  expect([1, 11, 1200].map(en.story.photos)).toEqual(['1 photo', '11 photos', '1,200 photos']);
  expect([1, 11, 12000].map(es.story.photos)).toEqual(['1 foto', '11 fotos', '12.000 fotos']);
  expect(en.story.minutes({ low: 4, high: 5 })).toBe('4-5 minutes');
  expect(es.story.minutes({ low: 4, high: 5 })).toBe('de 4 a 5 minutos');
  expect(en.story.minutes({ low: 0, high: 1 })).toBe('Less than a minute');
  expect(counted('en', 0, { one: 'story', other: 'stories' })).toBe('0 stories');
});

test('a story’s day is the day where it was printed, whatever its form', () => {
  const moments = ['2017-12-22', '2017-12-22T23:15:00', '2017-12-22T23:15:00-07:00'];
  expect(moments.map((moment) => day('en', moment))).toEqual(Array(3).fill('22 Dec 2017'));
  expect(day('es', '2017-12-22')).toBe('22 dic 2017');
  expect(day('en', 'yesterday')).toBe('');
});

test('languages are named, and written the right way', () => {
  expect(languageName('es')).toBe('español');
  expect(languageName('not a tag')).toBe('not a tag');
  expect(['ar', 'he-IL', 'es', null].map(direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  expect(spokenAs('es-MX')).toBe('es');
  expect(spokenAs('fr')).toBeUndefined();
});
