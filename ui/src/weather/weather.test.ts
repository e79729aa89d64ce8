import { expect, test } from 'vitest';
import { BackendError, type Backend } from '../backend/backend';
import { weather as fakeWeather } from '../fake/weather';
import { Weather } from './weather.svelte';
import { degrees, degreesIn, depth, moment, wholeName } from './words';

const METRIC = {
  temperature: 'celsius',
  wind: 'kilometres_per_hour',
  rain: 'millimetres',
} as const;

function weather(changes: Partial<Backend> = {}, query = 'weather=Varn'): Weather {
  const backend = { ...fakeWeather(new URLSearchParams(query)), ...changes };
  return new Weather(backend as Backend);
}

const offline = () => Promise.reject(new BackendError({ code: 'offline', detail: null }));

test('nobody is asked while no place is named', async () => {
  let asked = 0;
  const off = weather(
    {
      refreshWeather: () => {
        asked++;
        return offline();
      },
    },
    '',
  );
  await off.show();
  expect(off.report?.place).toBeNull();
  expect(asked).toBe(0);
});

test('a place is found, settled on, and turned off', async () => {
  const one = weather({}, '');
  await one.show();
  await one.find('Varn', 'en');
  const [place] = one.places;
  if (place === undefined) throw new Error('the fake finds a place');
  await one.settle(place);
  expect(one.report?.place?.name).toBe('Varn');
  expect(one.report?.forecast).not.toBeNull();
  expect(one.places).toEqual([]);
  await one.turnOff();
  expect(one.report?.place).toBeNull();
});

test('a search that fails says why and leaves what is shown', async () => {
  const one = weather({ findPlaces: offline });
  await one.show();
  expect(await one.find('Varn', 'en')).toBe(false);
  expect(one.trouble?.code).toBe('offline');
  expect(one.report?.forecast).not.toBeNull();
  expect(one.isAsking).toBe(false);
});

test('numbers are written as each language writes them', () => {
  expect([-0.4, -1.2, 6.5].map((value) => degrees('en', value))).toEqual(['0°', '−1°', '7°']);
  expect(degreesIn('es', -1, METRIC)).toBe('−1\u{a0}°C');
  expect(depth('es', 3.24, METRIC)).toBe('3,2\u{a0}mm');
  expect(depth('en', 0.128, { ...METRIC, rain: 'inches' })).toBe('0.13\u{a0}in');
});

test('a place is named with what tells it from its namesakes, each once', () => {
  const place = { name: 'Oslo', region: 'Oslo', country: 'Norway', latitude: 0, longitude: 0 };
  expect(wholeName(place)).toBe('Oslo, Norway');
  expect(wholeName({ ...place, region: null, country: null })).toBe('Oslo');
});

test('the time of a forecast names the day where that is not today', () => {
  const now = new Date(2026, 10, 30, 14, 30);
  const at = (day: number) => new Date(2026, 10, day, 9, 5).toISOString();
  expect(moment('en', at(30), now)).toBe('09:05');
  expect(moment('en', at(29), now)).toMatch(/^Sun 09:05$/);
});
