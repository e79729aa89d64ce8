import type { MailErrorCode, Reason, WeeklyTrouble, UiLanguage } from '../backend/generated';
import { allWords } from '../words/all';
import { dayHere, LOCALES } from '../words/format';
import type { WeeklyWords } from '../words/en/weekly';

/** What the weekly says, in a language. */
export function weeklyWords(language: UiLanguage): WeeklyWords {
  return allWords(language).weekly;
}

/** Why a story was picked, in a language. */
export function reasonWords(language: UiLanguage, reason: Reason): string {
  const { reasons } = weeklyWords(language);
  switch (reason.why) {
    case 'carried_by':
      return reasons.carriedBy(reason.sites);
    case 'about':
      return reasons.about(reason.topic);
    case 'near':
      return reasons.near(reason.headline);
    case 'unread':
      return reasons.unread(dayHere(language, reason.since));
    case 'new':
      return reasons.new;
  }
}

/** "Sunday 29 November 2026", in the reader's own zone. */
export function longDay(language: UiLanguage, instant: string): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(instant));
}

/** "Sunday 6 December": a day of these weeks, in the reader's own zone. */
export function nearDay(language: UiLanguage, instant: string): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(instant));
}

/** The number of an ISO week: 49 of "2026-W49". */
export function weekNumber(week: string): number {
  return Number(week.split('-W')[1] ?? 0);
}

/** Why what was asked of the weekly came to nothing, in a language. */
export function troubleWords(language: UiLanguage, trouble: WeeklyTrouble): string {
  const words = weeklyWords(language);
  return trouble.what === 'mail' ? words.troubles[trouble.code] : words.nothingToPick;
}

/** Why a letter was not sent, by the code that is kept with its issue; none for a code of another version. */
export function mailWords(language: UiLanguage, code: string): string | undefined {
  return weeklyWords(language).troubles[code as MailErrorCode] as string | undefined;
}
