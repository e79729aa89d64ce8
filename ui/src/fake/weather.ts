import type { Backend } from '../backend/backend';
import type { Place, Sky, WeatherReport } from '../backend/generated';

type WeatherBackend = Pick<
  Backend,
  'weatherReport' | 'refreshWeather' | 'retryWeather' | 'findPlaces' | 'changeWeather'
>;

const SKIES: Sky[] = ['light_rain', 'light_showers', 'clear', 'snow', 'fog', 'thunderstorm'];

const placeOf = (name: string): Place => ({
  name,
  region: 'Alder',
  country: 'Norway',
  latitude: 59.91,
  longitude: 10.75,
});

const REPORT: WeatherReport = {
  place: null,
  freshness: 'fresh',
  failure: null,
  units: { temperature: 'celsius', wind: 'kilometres_per_hour', rain: 'millimetres' },
  chosen: 'region',
  service: null,
  forecast: {
    came: new Date().toISOString(),
    local: '2026-11-30T14:30',
    now: { sky: 'light_rain', light: 'day', temperature: 6.4, feels: -0.6, wind: 18.4 },
    hours: Array.from({ length: 60 }, (_, place) => {
      const hour = (14 + place) % 24;
      const day = 30 + Math.floor((14 + place) / 24);
      const date = day === 30 ? '2026-11-30' : `2026-12-${String(day - 30).padStart(2, '0')}`;
      return {
        at: `${date}T${String(hour).padStart(2, '0')}:00`,
        sky: SKIES[day - 30] ?? null,
        light: hour > 8 && hour < 16 ? 'day' : 'night',
        temperature: 3 - (day - 30) + 3.5 * Math.cos(((hour - 15) / 12) * Math.PI),
        chance: 40,
      };
    }),
    days: SKIES.map((sky, place) => ({
      date: place === 0 ? '2026-11-30' : `2026-12-0${place}`,
      sky,
      high: 6.4 - place,
      low: -0.5 - place,
      rain: place % 2 === 0 ? 3.2 : 0,
      chance: 80 - place * 10,
      wind: 18 + place,
      sunrise: null,
      sunset: null,
    })),
  },
};

/** The weather of a place that the query names, or that is chosen; nobody is asked. */
export function weather(query: URLSearchParams): WeatherBackend {
  const named = query.get('weather');
  let report: WeatherReport = named === null ? REPORT : { ...REPORT, place: placeOf(named) };
  const told = async () => (report.place === null ? { ...report, forecast: null } : report);
  return {
    weatherReport: told,
    refreshWeather: told,
    retryWeather: told,
    findPlaces: async (name) => [placeOf(name)],
    changeWeather: (change) => {
      if (change.change === 'place') report = { ...report, place: change.place };
      if (change.change === 'off') report = { ...report, place: null };
      if (change.change === 'units') report = { ...report, chosen: change.units };
      if (change.change === 'service') report = { ...report, service: change.address || null };
      return told();
    },
  };
}
