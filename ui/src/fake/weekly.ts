import type { Backend } from '../backend/backend';
import type { WeeklyIssue, IssueStory, Plan, Post, Reason, Weekly } from '../backend/generated';

type WeeklyBackend = Pick<
  Backend,
  | 'weekly'
  | 'openIssue'
  | 'makeIssue'
  | 'setWeeklySlot'
  | 'setPost'
  | 'sendTrial'
  | 'sendIssue'
  | 'saveIssue'
  | 'onWeeklyChanged'
>;

const HEADLINES: [string, Reason[]][] = [
  ['Ferry runs aground in thick fog off Varn', [{ why: 'carried_by', sites: 3 }]],
  ['A new light for the north pier', [{ why: 'about', topic: 'Harbor' }]],
  ['The last tinsmith of the valley', [{ why: 'unread', since: '2026-11-20T08:00:00Z' }]],
  ['Bakers win the right to open on Sunday', [{ why: 'new' }]],
  ['Forty boats are home', [{ why: 'near', headline: 'The herring fleet is home' }]],
];

function issueOf(number: number, made: string): WeeklyIssue {
  const stories = HEADLINES.map(([headline, reasons], place): IssueStory => ({
    headline,
    summary: 'Lifeboats took everybody ashore before breakfast.',
    language: 'en',
    sites: ['The Harbor Courier', 'Gull Point News'],
    url: `https://harbor.example/${number}/${place}`,
    story: null,
    entry: null,
    published: made,
    read_time: { low: 4, high: 5 },
    photos: 3,
    reasons,
  }));
  return {
    id: `issue-${number}`,
    number,
    week: `2026-W${46 + number}`,
    made,
    stories,
    opened: false,
  };
}

/** A weekly with two issues; nobody is asked, and nothing is sent. */
export function weekly(): WeeklyBackend {
  let issues = [issueOf(2, '2026-11-29T08:00:00Z'), issueOf(1, '2026-11-22T08:00:00Z')];
  let plan: Plan = { slot: null, next: null, empty_week: null };
  let post: Post | null = null;
  const standing = (): Weekly => ({
    plan,
    issues,
    deliveries: [],
    post,
    password: post === null ? 'missing' : 'keyring',
    trouble: null,
  });
  return {
    weekly: async () => standing(),
    openIssue: async (id) => {
      issues = issues.map((issue) => (issue.id === id ? { ...issue, opened: true } : issue));
      return null;
    },
    makeIssue: async () => {
      issues = [issueOf(issues.length + 1, '2026-11-30T10:00:00Z'), ...issues];
      return standing();
    },
    setWeeklySlot: async (slot) => {
      plan = { slot, next: slot === null ? null : '2026-12-06T08:00:00Z', empty_week: null };
      return standing();
    },
    setPost: async (wanted) => {
      post = wanted;
      return standing();
    },
    sendTrial: async () => standing(),
    sendIssue: async () => standing(),
    saveIssue: async () => null,
    onWeeklyChanged: async () => {},
  };
}
