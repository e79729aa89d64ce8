import { expect, test } from 'vitest';
import { BackendError, type Backend } from '../backend/backend';
import type { FollowedFeed } from '../backend/generated';
import { front as fakeFront } from '../fake/front';
import { FrontPage } from './front.svelte';

function page(changes: Partial<Backend> = {}): FrontPage {
  return new FrontPage({ ...fakeFront(), ...changes } as Backend);
}

const offline = () => Promise.reject(new BackendError({ code: 'offline', detail: null }));
const feedsOf = (front: FrontPage): FollowedFeed[] =>
  front.shown.at === 'shown' ? front.shown.feeds : [];

test('sites that cannot be asked leave what is known where it is', async () => {
  const front = page({ refreshFeeds: offline });
  await front.open();
  expect(front.shown.at).toBe('shown');
  expect(front.trouble?.code).toBe('offline');
  expect(front.isAsking).toBe(false);
});

test('nothing is asked where nothing is followed', async () => {
  let asked = 0;
  const front = page({
    listFeeds: async () => [],
    refreshFeeds: async () => {
      asked++;
      return [];
    },
  });
  await front.open();
  expect(asked).toBe(0);
});

test('a removed site can be followed again', async () => {
  const front = page();
  await front.open();
  const [feed] = feedsOf(front);
  if (feed === undefined) throw new Error('the fake follows a site');
  await front.change(feed, 'remove');
  expect(feedsOf(front)).not.toContainEqual(feed);
  expect(front.removed).toEqual(feed);
  await front.follow(feed.url);
  expect(front.removed).toBeNull();
  expect(feedsOf(front).map(({ url }) => url)).toContain(feed.url);
});

test('all sites are paused at once, and go on at once', async () => {
  const front = page();
  await front.open();
  await front.follow('https://gull.example/');
  await front.setAll('paused');
  expect(feedsOf(front).map(({ state }) => state)).toEqual(['paused', 'paused']);
  await front.setAll('following');
  expect(feedsOf(front).map(({ state }) => state)).toEqual(['following', 'following']);
});

test('a site with several feeds is followed by those that were chosen', async () => {
  const found = ['World', 'Sport'].map((title) => ({
    url: `https://gull.example/${title}`,
    title,
    site: null,
  }));
  const front = page({ findFeeds: async () => found });
  await front.open();
  const before = feedsOf(front).length;
  expect(await front.follow('https://gull.example/')).toBe(true);
  expect(front.offered).toEqual(found);
  expect(feedsOf(front)).toHaveLength(before);
  await front.choose(found.slice(1));
  expect(front.offered).toEqual([]);
  expect(feedsOf(front).map(({ title }) => title)).toContain('Sport');
  await front.follow('https://gull.example/');
  await front.choose([]);
  expect(front.offered).toEqual([]);
  expect(feedsOf(front)).toHaveLength(before + 1);
});

test('a list of feeds is followed whole', async () => {
  const front = page();
  await front.open();
  await front.followList('<opml/>');
  expect(feedsOf(front).map(({ title }) => title)).toContain('Listed');
});

test('a deed that fails says why, and the next one can be done', async () => {
  const front = page({ findFeeds: offline });
  await front.open();
  expect(await front.follow('nowhere.example')).toBe(false);
  expect(front.trouble?.code).toBe('offline');
  expect(front.isBusy).toBe(false);
});
