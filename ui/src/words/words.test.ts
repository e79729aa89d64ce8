import { expect, test } from 'vitest';
import { frontWords } from '../front/words';
import { weeklyWords } from '../weekly/words';
import { weatherWords } from '../weather/words';
import { en } from './en';
import { es } from './es';
import { counted, day, direction, languageName } from './format';
import { handWords } from './hand';
import { helps } from './trouble';
import { wordsOf } from './words';

/** Every text of a language with its path; a text that is made is made of sample values. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    if (typeof value === 'function') return [[here, String(value({ low: 4, high: 5 }, 3, 4, 'x'))]];
    return texts(value, here);
  });
}

test('both languages say everything', () => {
  const empty = [...texts(en), ...texts(es)].filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
  expect(texts(es).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
});

test('what is said of reading with a pen in the hand is said in both languages', () => {
  const [english, spanish] = [new Map(texts(handWords('en'))), new Map(texts(handWords('es')))];
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  const same = [...english].filter(
    ([path, text]) => text.trim() === '' || spanish.get(path) === text,
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

test('what the front page says is said in both languages', () => {
  const [english, spanish] = [new Map(texts(frontWords('en'))), new Map(texts(frontWords('es')))];
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  const same = [...english].filter(
    ([path, text]) => text.trim() === '' || spanish.get(path) === text,
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

test('what the weather says is said in both languages', () => {
  const [english, spanish] = [
    new Map(texts(weatherWords('en'))),
    new Map(texts(weatherWords('es'))),
  ];
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  const same = [...english].filter(
    ([path, text]) => text.trim() === '' || spanish.get(path) === text,
  );
  expect(same.map(([path]) => path)).toEqual([
    'unitsBy.celsius',
    'unitsBy.fahrenheit',
    'licence',
    'degrees.celsius',
    'degrees.fahrenheit',
  ]);
});

test('what the weekly says is said in both languages', () => {
  const [english, spanish] = [new Map(texts(weeklyWords('en'))), new Map(texts(weeklyWords('es')))];
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  const same = [...english].filter(
    ([path, text]) => text.trim() === '' || spanish.get(path) === text,
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

test('nothing is left in English but names', () => {
  const spanish = new Map(texts(es));
  const same = texts(en).filter(([path, text]) => spanish.get(path) === text);
  expect(same.map(([path]) => path)).toEqual([
    'app.name',
    'story.minutesShort',
    'settings.themes.sepia',
    'settings.version',
  ]);
});

test('every error has two sentences and one thing that helps', () => {
  for (const code of Object.keys(helps) as (keyof typeof helps)[]) {
    for (const words of [en, es]) {
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
  expect(wordsOf('es-MX')?.tag).toBe('es');
  expect(wordsOf('fr')).toBeUndefined();
});
