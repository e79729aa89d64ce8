import type { MailErrorCode } from '../../backend/generated';
import { counted } from '../format';

/** What the weekly says, in English. */
export const weekly = {
  name: 'Weekly',
  back: 'Back to the stories',
  masthead: 'Trending 5',
  number: (number: number) => `Number ${number}`,
  week: (week: number) => `Week ${week}`,
  none: 'No issue yet. Set a day and an hour below, or make one now.',
  make: 'Make an issue now',
  making: 'Asking the sites that you follow, and picking…',
  made: (number: number) => `Issue ${number} is made`,
  fewer: 'The week brought no more.',
  emptyWeek: (week: string) =>
    `Week ${week} brought nothing to pick from, so there is no issue of it.`,
  stories: (count: number) => counted('en', count, { one: 'story', other: 'stories' }),
  photos: (count: number) => counted('en', count, { one: 'photo', other: 'photos' }),
  save: 'Save',
  saveStory: (headline: string) => `Save: ${headline}`,
  saving: 'Goes into the library',
  kept: 'In your library',
  keys: 'Open a story with 1 to 5, save the one in focus with s.',
  unread: (count: number) => counted('en', count, { one: 'unread issue', other: 'unread issues' }),

  reasons: {
    carriedBy: (sites: number) => `Carried by ${sites} sites`,
    about: (topic: string) => `About ${topic}, which you read about`,
    near: (headline: string) => `Near “${headline}”, which you opened`,
    unread: (day: string) => `In your library, unread since ${day}`,
    new: 'Among the newest',
  },

  earlier: {
    name: 'All issues',
    issue: (number: number, day: string) => `Issue ${number}, ${day}`,
    isNew: 'new',
  },

  plan: {
    name: 'When it comes',
    on: 'Make an issue every week',
    day: 'Day',
    hour: 'Hour',
    next: (day: string, time: string) => `The next one comes on ${day} at ${time}.`,
    missed: 'If Tearsheet is closed then, it is made when you open it next.',
    days: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
  },

  mail: {
    name: 'By e-mail',
    about:
      'Through your own mail account, straight to its server. The password lies in the system’s keyring.',
    each: 'Send each issue when it comes',
    host: 'Mail server (SMTP)',
    port: 'Port',
    security: 'Security',
    securities: {
      tls: 'TLS',
      start_tls: 'STARTTLS',
      plain: 'None (own network only)',
    },
    user: 'User name',
    password: 'Password',
    passwordKept: 'Unchanged: it is kept',
    from: 'From (address)',
    to: 'To (address)',
    store: 'Keep this account',
    stored: 'The account is kept.',
    storedForNow:
      'The account is kept. No keyring is here, so the password is known until you close Tearsheet.',
    forget: 'Forget this account',
    forgotten: 'The account is forgotten.',
    trial: 'Send a test',
    trying: 'Sending…',
    tried: (to: string) => `The test is on its way to ${to}.`,
    send: 'Send this issue',
    sent: (day: string) => `Sent by e-mail on ${day}`,
    waiting: 'On its way by e-mail',
    again: (time: string, why: string) => `Not sent yet: ${why} It is tried again at ${time}.`,
    failed: (why: string) => `Not sent: ${why}`,
    retry: 'Try again',
  },

  nothingToPick:
    'There is nothing to pick from: what you follow brought nothing unread in seven days, and no kept story waits to be read.',
  troubles: {
    mail_no_host: 'The account names no mail server, or no port.',
    mail_wrong_address: 'One of the two addresses is no e-mail address.',
    mail_unknown_host: 'There is no mail server of this name, or this device is offline.',
    mail_no_answer: 'The mail server does not answer at this port.',
    mail_timed_out: 'The mail server took too long.',
    mail_tls_failed:
      'The mail server could not prove who it is. Nothing was sent, the password neither.',
    mail_not_secure:
      'The mail server would be spoken to in the clear. Nothing was sent, the password neither.',
    mail_login_refused: 'The mail server refuses the user name or the password.',
    mail_no_login: 'The mail server takes no user name and password.',
    mail_sender_refused: 'The mail server refuses letters from this address.',
    mail_recipient_refused: 'The mail server refuses letters to this address.',
    mail_letter_refused: 'The mail server refuses the letter.',
    mail_busy: 'The mail server asks to try later.',
    mail_broken_off: 'The mail server broke off, or it is none.',
    mail_no_password: 'The password of the mail account is not known.',
    mail_no_keyring: 'The system’s keyring cannot be used, so the password is not known.',
  } satisfies Record<MailErrorCode, string>,

  book: {
    save: 'Save as a book (EPUB)',
    saved: (path: string) => `Saved: ${path}`,
  },
};

/** The shape of these words. */
export type WeeklyWords = typeof weekly;
