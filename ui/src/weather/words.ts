import type { ErrorCode, Place, Units, UiLanguage } from '../backend/generated';
import { allWords } from '../words/all';
import { LOCALES, number, timeHere } from '../words/format';
import type { WeatherWords } from '../words/en/weather';

/** What the weather says, in a language. */
export function weatherWords(language: UiLanguage): WeatherWords {
  return allWords(language).weather;
}

/** A place with its region and country, each once: "Oslo, Norway". */
export function wholeName({ name, region, country }: Place): string {
  const parts = new Set([name, region ?? '', country ?? '']);
  parts.delete('');
  return [...parts].join(', ');
}

/** Whole degrees without their unit: "−1°". */
export function degrees(language: UiLanguage, value: number): string {
  // Adding zero makes -0 plain.
  const whole = Math.round(value) + 0;
  return `${number(language, whole).replace('-', '−')}°`;
}

/** Whole degrees with their unit: "−1 °C". */
export function degreesIn(language: UiLanguage, value: number, units: Units): string {
  const sign = weatherWords(language).degrees[units.temperature];
  return `${degrees(language, value).slice(0, -1)}\u{a0}${sign}`;
}

/** "18 km/h", "11 mph". */
export function speed(language: UiLanguage, value: number, { wind }: Units): string {
  const sign = wind === 'miles_per_hour' ? 'mph' : 'km/h';
  return `${number(language, Math.round(value))}\u{a0}${sign}`;
}

/** "3.2 mm", "0.13 in". */
export function depth(language: UiLanguage, value: number, { rain }: Units): string {
  const [steps, sign] = rain === 'inches' ? [100, 'in'] : [10, 'mm'];
  return `${number(language, Math.round(value * steps) / steps)}\u{a0}${sign}`;
}

/** "80 %". */
export function percent(language: UiLanguage, value: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
}

/** The day of a date or a clock reading at the place: "Tue". */
export function weekday(language: UiLanguage, at: string): string {
  const form = { weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(`${at.slice(0, 10)}T00:00:00Z`));
}

/** The day in full: "Tuesday, 1 December". */
export function wholeDay(language: UiLanguage, at: string): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(
    new Date(`${at.slice(0, 10)}T00:00:00Z`),
  );
}

/** The time on the place's clock: "14:00". */
export function clock(at: string): string {
  return at.slice(11, 16);
}

/** When something came, by the reader's clock: "14:05", and the day before it where that is not today. */
export function moment(language: UiLanguage, instant: string, now: Date): string {
  const at = new Date(instant);
  const time = timeHere(language, instant);
  if (at.toDateString() === now.toDateString()) return time;
  const day = new Intl.DateTimeFormat(language, { weekday: 'short' }).format(at);
  return `${day} ${time}`;
}

/** What happened, by an error's code; the error's own line where the window has no words for it. */
export function happened(language: UiLanguage, code: string, detail: string): string {
  const known = allWords(language).errors[code as ErrorCode] as { happened: string } | undefined;
  return known?.happened ?? detail;
}
