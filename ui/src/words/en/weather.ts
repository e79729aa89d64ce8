import type { Sky, TemperatureUnit } from '../../backend/generated';

/** What the weather says, in English. */
export const weather = {
  name: 'Weather',
  about:
    'Today and the five days after it, for a place that you name. Off until then: nobody is asked.',
  place: 'Name of a place',
  find: 'Find',
  finding: 'Looking for it…',
  told: (service: string) =>
    `What you type here goes to ${service}, with the language of this window. After that it learns the place’s coordinates, to 0.01° (about a kilometre), and nothing else.`,
  places: 'Places of that name',
  keep: (place: string) => `Show the weather of ${place}`,

  asking: 'Asking for the weather…',
  none: 'No forecast has come yet.',
  asOf: (time: string) => `as of ${time}`,
  again: 'Ask again',
  allow: 'Allow this host',
  feels: (degrees: string) => `Feels like ${degrees}`,
  wind: (speed: string) => `Wind ${speed}`,
  sun: (rise: string, set: string) => `Sun from ${rise} to ${set}`,
  line: (place: string, degrees: string, sky: string) =>
    [`Weather in ${place}`, degrees, sky].filter((part) => part !== '').join(', '),

  today: 'Today',
  days: 'Today and the next days',
  chance: (percent: string) => `${percent} chance of rain or snow`,
  rain: (depth: string) => `${depth} of rain`,
  highLow: (high: string, low: string) => `High ${high}, low ${low}`,
  unknown: 'Not known',

  chart: 'Temperature of the next two days',
  chartSays: (low: string, lowAt: string, high: string, highAt: string) =>
    `Lowest ${low} (${lowAt}), highest ${high} (${highAt})`,
  hour: 'Hour',
  temperature: 'Temperature',
  skyIs: 'Sky',

  change: 'Another place',
  off: 'Turn off',
  isOff: 'The weather is off. What was known of it is forgotten.',
  cancel: 'Cancel',
  units: 'Units',
  unitsBy: { region: 'As the region has it', celsius: '°C', fahrenheit: '°F' },
  service: 'Weather service',
  serviceAbout:
    'The address of an instance of Open-Meteo of your own. Empty: Open-Meteo.com itself.',
  serviceAddress: 'Address of the service',
  use: 'Use it',
  data: 'Weather data by Open-Meteo.com',
  licence: 'CC BY 4.0',

  degrees: { celsius: '°C', fahrenheit: '°F' } satisfies Record<TemperatureUnit, string>,

  skies: {
    clear: 'Clear sky',
    mostly_clear: 'Mostly clear',
    partly_cloudy: 'Partly cloudy',
    overcast: 'Overcast',
    fog: 'Fog',
    rime_fog: 'Freezing fog',
    light_drizzle: 'Light drizzle',
    drizzle: 'Drizzle',
    heavy_drizzle: 'Heavy drizzle',
    light_freezing_drizzle: 'Light freezing drizzle',
    freezing_drizzle: 'Freezing drizzle',
    light_rain: 'Light rain',
    rain: 'Rain',
    heavy_rain: 'Heavy rain',
    light_freezing_rain: 'Light freezing rain',
    freezing_rain: 'Freezing rain',
    light_snow: 'Light snow',
    snow: 'Snow',
    heavy_snow: 'Heavy snow',
    snow_grains: 'Snow grains',
    light_showers: 'Light showers',
    showers: 'Showers',
    heavy_showers: 'Heavy showers',
    light_snow_showers: 'Light snow showers',
    snow_showers: 'Snow showers',
    thunderstorm: 'Thunderstorm',
    thunderstorm_with_hail: 'Thunderstorm with hail',
    thunderstorm_with_heavy_hail: 'Thunderstorm with heavy hail',
  } satisfies Record<Sky, string>,
};

/** The shape of these words. */
export type WeatherWords = typeof weather;
