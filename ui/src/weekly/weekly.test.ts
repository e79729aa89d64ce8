import { expect, test } from 'vitest';
import type { Backend } from '../backend/backend';
import type { Weekly, WeeklyTrouble } from '../backend/generated';
import { weekly as fakeWeekly } from '../fake/weekly';
import { Layout } from '../window/layout.svelte';
import { reasonWords, weekNumber } from './words';
import { WeeklyRoom } from './weekly.svelte';

function room(changes: Partial<Backend> = {}): { room: WeeklyRoom; layout: Layout } {
  const layout = new Layout();
  return { layout, room: new WeeklyRoom({ ...fakeWeekly(), ...changes } as Backend, layout) };
}

/** How things stand after something that came to nothing. */
async function troubled(trouble: WeeklyTrouble): Promise<Weekly> {
  return { ...(await fakeWeekly().weekly()), trouble };
}

const refused = () => troubled({ what: 'mail', code: 'mail_login_refused', detail: '' });

const troubleOf = ({ shown }: WeeklyRoom) => (shown.at === 'shown' ? shown.weekly.trouble : null);

test('the newest issue lies open and counts as opened, the others as they are', async () => {
  const { room: weekly, layout } = room();
  await weekly.open();
  expect(weekly.issue?.number).toBe(2);
  expect(layout.unreadIssues).toBe(1);
  await weekly.choose('issue-1');
  expect(weekly.issue?.number).toBe(1);
  expect(layout.unreadIssues).toBe(0);
});

test('an issue that is made lies open, and its number is told', async () => {
  const { room: weekly } = room();
  await weekly.open();
  await weekly.choose('issue-1');
  expect(await weekly.make()).toBe(3);
  expect(weekly.issue?.number).toBe(3);
});

test('a week without anything says so and leaves what lies open', async () => {
  const nothing = () => troubled({ what: 'nothing_to_pick' });
  const { room: weekly } = room({ makeIssue: nothing });
  await weekly.open();
  expect(await weekly.make()).toBeNull();
  expect(troubleOf(weekly)?.what).toBe('nothing_to_pick');
  expect(weekly.issue?.number).toBe(2);
  expect(weekly.busy).toBe('no');
});

test('a trial that is refused says why, and the next one can be made', async () => {
  const { room: weekly } = room({ sendTrial: refused });
  await weekly.open();
  expect(await weekly.trial()).toBe(false);
  expect(troubleOf(weekly)).toMatchObject({ code: 'mail_login_refused' });
  expect(await weekly.setSlot({ day: 'sunday', hour: 8 })).toBe(true);
  expect(troubleOf(weekly)).toBeNull();
});

test('every reason is said in both languages', () => {
  const reasons = [
    { why: 'carried_by', sites: 3 },
    { why: 'about', topic: 'Harbor' },
    { why: 'near', headline: 'A pier' },
    { why: 'unread', since: '2026-11-20T08:00:00Z' },
    { why: 'new' },
  ] as const;
  for (const reason of reasons) {
    expect(reasonWords('en', reason)).not.toBe(reasonWords('es', reason));
  }
  expect(reasonWords('es', reasons[3])).toContain('20 nov 2026');
  expect(weekNumber('2026-W09')).toBe(9);
});
