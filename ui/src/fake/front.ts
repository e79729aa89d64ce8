import type { Backend } from '../backend/backend';
import type { FollowedFeed, Front } from '../backend/generated';

type FrontBackend = Pick<
  Backend,
  | 'frontPage'
  | 'listFeeds'
  | 'refreshFeeds'
  | 'findFeeds'
  | 'followFeeds'
  | 'followList'
  | 'retryFeed'
  | 'changeFeed'
  | 'setAllFeeds'
  | 'recentBeside'
  | 'openEntry'
>;

function feedOf(url: string, title: string): FollowedFeed {
  return {
    id: `feed-${url}`,
    url,
    title,
    site: null,
    language: 'en',
    state: 'following',
    followed: '2026-11-20T08:00:00Z',
    checked: '2026-11-24T08:00:00Z',
    due: null,
    tries: 0,
    failure: null,
    entries: 2,
  };
}

/** A site that is followed, with two stories; nobody is asked. */
export function front(): FrontBackend {
  let feeds = [feedOf('https://harbor.example/feed', 'The Harbor Courier')];
  const page = (): Front => {
    const [feed] = feeds;
    if (feed === undefined) return { sections: [] };
    const titles = ['The herring fleet is home', 'A new light for the north pier'];
    const unread = titles.map((title, place) => {
      const url = `https://harbor.example/${place}`;
      return {
        shown: {
          id: `entry-${place}`,
          feed: feed.id,
          site: feed.title,
          url,
          title,
          summary: 'Forty boats came in on the morning tide.',
          language: 'en',
          sections: ['Harbor'],
          published: '2026-11-24T07:00:00Z',
          seen: '2026-11-24T08:00:00Z',
          photos: 3,
          read_time: { low: 4, high: 5 },
          opened: false,
        },
        carriers: [{ site: feed.title, url }],
      };
    });
    return { sections: [{ name: 'Harbor', unread, read: [] }] };
  };
  return {
    frontPage: async () => page(),
    listFeeds: async () => feeds,
    refreshFeeds: async () => feeds,
    findFeeds: async (url) => [{ url, title: new URL(url).host, site: null }],
    followFeeds: async (chosen) =>
      (feeds = [...feeds, ...chosen.map(({ url, title }) => feedOf(url, title))]),
    followList: async () => (feeds = [...feeds, feedOf('https://listed.example/feed', 'Listed')]),
    retryFeed: async () => feeds,
    changeFeed: async (id, change) =>
      (feeds =
        change === 'remove'
          ? feeds.filter((feed) => feed.id !== id)
          : feeds.map((feed) =>
              feed.id === id
                ? { ...feed, state: change === 'pause' ? 'paused' : 'following' }
                : feed,
            )),
    setAllFeeds: async (state) => (feeds = feeds.map((feed) => ({ ...feed, state }))),
    recentBeside: async () => [],
    openEntry: async () => null,
  };
}
