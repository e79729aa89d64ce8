import type { ReadTime, UiLanguage } from '../backend/generated';

/** The tag that each language of the window is formatted by: day, month, year in all of them. */
export const LOCALES: Record<UiLanguage, string> = { en: 'en-GB', es: 'es-ES' };

/** The forms of a counted noun, by the CLDR categories that the language uses. */
export type Forms = { one: string; other: string };

/** Makes a formatter once for each language: making one costs more than all it will ever format. */
function once<T>(make: (language: UiLanguage) => T): (language: UiLanguage) => T {
  const made = new Map<UiLanguage, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

const plurals = once((language) => new Intl.PluralRules(language));
const numbers = once((language) => new Intl.NumberFormat(LOCALES[language]));
const shares = once((language) => new Intl.NumberFormat(LOCALES[language], { style: 'percent' }));
const daysThere = once(
  (language) => new Intl.DateTimeFormat(LOCALES[language], { ...DAY, timeZone: 'UTC' }),
);
const timesHere = once(
  (language) => new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }),
);
const daysHere = once((language) => new Intl.DateTimeFormat(LOCALES[language], DAY));

/** "1 photo", "11 photos", "1,200 photos". */
export function counted(language: UiLanguage, count: number, forms: Forms): string {
  const form = plurals(language).select(count) === 'one' ? forms.one : forms.other;
  return `${number(language, count)} ${form}`;
}

/** 1,234 in English, 1234 and 12.345 in Spanish. */
export function number(language: UiLanguage, value: number): string {
  return numbers(language).format(value);
}

/** "40%" in English, "40 %" in Spanish. */
export function share(language: UiLanguage, percent: number): string {
  return shares(language).format(percent / 100);
}

/** "a, b and c". */
export function list(language: UiLanguage, items: string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

/**
 * The calendar day of a moment as the page printed it: "22 Dec 2017". A moment is a day, a clock
 * reading or an instant with its zone's offset; the day is taken in that zone, never in ours.
 */
export function day(language: UiLanguage, moment: string): string {
  const date = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.valueOf())) return '';
  return daysThere(language).format(date);
}

/** The day of an instant in the reader's own zone: for what happened here, such as saving. */
export function dayHere(language: UiLanguage, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.valueOf())) return '';
  return daysHere(language).format(date);
}

/** The time of day of an instant in the reader's own zone: "14:05". */
export function timeHere(language: UiLanguage, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.valueOf())) return '';
  return timesHere(language).format(date);
}

/** A language's own name: "español", "English"; the tag where the platform knows none. */
export function languageName(tag: string, inLanguage: string = tag): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A language's name as a sentence of the window has it: Spanish writes it small, whatever the platform does. */
export function languageInSentence(tag: string, language: UiLanguage): string {
  const name = languageName(tag, language);
  return language === 'es' ? name.toLocaleLowerCase('es') : name;
}

/** Whether a story is read in less than a minute. */
export function isBrief(time: ReadTime): boolean {
  return time.low === 0;
}

/** Which way a language is written; the same list as the core's. */
export function direction(tag: string | null): 'ltr' | 'rtl' {
  const rightToLeft = ['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'];
  return rightToLeft.includes(tag?.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
