import type { Component } from 'svelte';
import type { Light, Sky } from '../backend/generated';
import Clear from './icons/Clear.svelte';
import ClearNight from './icons/ClearNight.svelte';
import Cloudy from './icons/Cloudy.svelte';
import Drizzle from './icons/Drizzle.svelte';
import Fog from './icons/Fog.svelte';
import Hail from './icons/Hail.svelte';
import HeavyRain from './icons/HeavyRain.svelte';
import Overcast from './icons/Overcast.svelte';
import PartlyCloudy from './icons/PartlyCloudy.svelte';
import PartlyCloudyNight from './icons/PartlyCloudyNight.svelte';
import Rain from './icons/Rain.svelte';
import Showers from './icons/Showers.svelte';
import ShowersNight from './icons/ShowersNight.svelte';
import Sleet from './icons/Sleet.svelte';
import Snow from './icons/Snow.svelte';
import SnowShowers from './icons/SnowShowers.svelte';
import Thunder from './icons/Thunder.svelte';

/** A drawing of the sky; beside words, so that it is not read out. */
export type SkyIcon = Component<{ size?: number }>;

const BY_DAY: Record<Sky, SkyIcon> = {
  clear: Clear,
  mostly_clear: PartlyCloudy,
  partly_cloudy: PartlyCloudy,
  overcast: Overcast,
  fog: Fog,
  rime_fog: Fog,
  light_drizzle: Drizzle,
  drizzle: Drizzle,
  heavy_drizzle: Drizzle,
  light_freezing_drizzle: Sleet,
  freezing_drizzle: Sleet,
  light_rain: Rain,
  rain: Rain,
  heavy_rain: HeavyRain,
  light_freezing_rain: Sleet,
  freezing_rain: Sleet,
  light_snow: Snow,
  snow: Snow,
  heavy_snow: Snow,
  snow_grains: Snow,
  light_showers: Showers,
  showers: Showers,
  heavy_showers: HeavyRain,
  light_snow_showers: SnowShowers,
  snow_showers: SnowShowers,
  thunderstorm: Thunder,
  thunderstorm_with_hail: Hail,
  thunderstorm_with_heavy_hail: Hail,
};

/** Where the sun would show, the moon does at night. */
const BY_NIGHT: Partial<Record<Sky, SkyIcon>> = {
  clear: ClearNight,
  mostly_clear: PartlyCloudyNight,
  partly_cloudy: PartlyCloudyNight,
  light_showers: ShowersNight,
  showers: ShowersNight,
  light_snow_showers: Snow,
  snow_showers: Snow,
};

/** The drawing of a sky; a plain cloud where it is not known. */
export function iconOf(sky: Sky | null, light: Light): SkyIcon {
  if (sky === null) return Cloudy;
  return (light === 'night' ? BY_NIGHT[sky] : undefined) ?? BY_DAY[sky];
}
