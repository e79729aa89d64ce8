import type { ErrorCode, PhotoFailureCode, Verdict } from '../../backend/generated';
import type { Trouble } from '../trouble';

/** What went wrong and what it means for the story, in English. */
export const errors: Record<ErrorCode, Trouble> = {
  bad_address: {
    happened: 'That is not an address of a story.',
    means: 'An address looks like www.example.com/story. Check it and try again.',
  },
  private_address: {
    happened: 'This address is on your own network.',
    means:
      'Tearsheet does not go there unasked, because a page could use that to spy on your devices.',
  },
  offline: {
    happened: 'The site could not be reached.',
    means:
      'The story could not be fetched: there may be no network, or no such site. Kept stories open as ever.',
  },
  broken_answer: {
    happened: 'The answer broke off.',
    means: 'The site began to send the story and stopped. Try again.',
  },
  timeout: {
    happened: 'The site did not answer in time.',
    means: 'The story could not be fetched. It may work again in a while.',
  },
  tls: {
    happened: 'The site could not prove who it is.',
    means: 'The connection was not safe, so nothing was fetched.',
  },
  insecure_redirect: {
    happened: 'The site leads from a safe address to an unsafe one.',
    means: 'Tearsheet did not follow it there, so the story was not fetched.',
  },
  redirect_loop: {
    happened: 'The site sends us round in circles.',
    means: 'The address leads back to itself, so the story can’t be reached this way.',
  },
  too_many_redirects: {
    happened: 'The address leads from page to page.',
    means: 'It was passed on too many times, so the story was not fetched.',
  },
  bad_redirect: {
    happened: 'The site leads nowhere.',
    means: 'It passes us on to something that is not a web address.',
  },
  not_found: {
    happened: 'The page is not there.',
    means: 'The site answered “not found”. The story may have moved or been withdrawn.',
  },
  captcha: {
    happened: 'The site wants to know that you are a person.',
    means: 'It showed a test instead of the story. Open the original in your browser.',
  },
  http_status: {
    happened: 'The site answered with an error.',
    means: 'The story could not be fetched. It may work again in a while.',
  },
  too_large: {
    happened: 'The page is too large.',
    means: 'It is far larger than any story, so it was not read.',
  },
  empty_file: {
    happened: 'There is nothing in it.',
    means: 'The page or file is empty. Save the page again from your browser and open that file.',
  },
  binary_file: {
    happened: 'This file is not a page.',
    means: 'Tearsheet reads web pages and plain text. Choose another file.',
  },
  not_a_story: {
    happened: 'This page is not a story.',
    means: 'It has no article to keep. You can look at the page itself, or keep it as it is.',
  },
  no_edition: {
    happened: 'That edition has no address.',
    means:
      'The page names the language but not where to read it. Open the original to look for it.',
  },
  not_an_edition: {
    happened: 'That page is not this story in another language.',
    means: 'The site led to another page, so the story stays as it is.',
  },
  file_missing: {
    happened: 'The file could not be read.',
    means: 'It may have been moved or renamed. Choose it again.',
  },
  not_kept: {
    happened: 'This story is not in the library.',
    means: 'It may have been removed. Open its address again to read it.',
  },
  proxy_unusable: {
    happened: 'The proxy can’t be used.',
    means:
      'The system names a proxy that Tearsheet does not understand. Check the network settings.',
  },
  no_client: {
    happened: 'Safe connections can’t be set up.',
    means: 'Without them no story can be fetched. Kept stories open as ever.',
  },
  cancelled: { happened: 'Stopped.', means: 'Nothing was kept.' },
  library: {
    happened: 'The library could not be used.',
    means: 'What is kept was left as it is. Try again.',
  },
  disk_full: {
    happened: 'The disk is full.',
    means: 'Nothing was kept by half, and nothing kept was lost. Make room and try again.',
  },
  read_only: {
    happened: 'The library’s folder can’t be written.',
    means: 'You can read what is kept; new stories need a folder that Tearsheet may write to.',
  },
  library_newer: {
    happened: 'Your library was made by a newer Tearsheet.',
    means: 'It was left untouched. Update Tearsheet to open it.',
  },
  library_damaged: {
    happened: 'The library is damaged.',
    means:
      'What can be read is left as it is. Start Tearsheet again: it puts the file aside and begins a new one.',
  },
  library_busy: {
    happened: 'The library is busy.',
    means: 'Another Tearsheet is writing to it. Try again in a moment.',
  },
  file_failed: {
    happened: 'A file could not be read or written.',
    means: 'What is kept was left as it is. Check the disk and try again.',
  },
  database_failed: {
    happened: 'The library did not answer.',
    means: 'What is kept was left as it is. Try again.',
  },
  no_such_story: {
    happened: 'This story is not in the library.',
    means: 'It may have been removed. Open its address again to read it.',
  },
  no_such_photo: {
    happened: 'This photo is not in the library.',
    means: 'The story is whole without it.',
  },
  photo_file_missing: {
    happened: 'A photo’s file is missing.',
    means: 'Something removed it from the library’s folder. The words are still there.',
  },
  nothing_to_keep: {
    happened: 'There is nothing to keep.',
    means: 'No edition of the story was read, so nothing was saved.',
  },
  too_large_to_show: {
    happened: 'The photo is too large to show.',
    means: 'It is kept as it came; only the window can’t show it.',
  },
  not_a_tag: {
    happened: 'That is no tag.',
    means: 'A tag is a word or a few, of at most 60 characters. Nothing was changed.',
  },
  picture_broken: {
    happened: 'The photo is broken.',
    means: 'Its file can’t be read as a picture. The words are whole.',
  },
  draft_gone: {
    happened: 'This story was let go.',
    means: 'It was not saved, and a newer one took its place. Open it again.',
  },
  story_gone: {
    happened: 'This story is no longer there.',
    means: 'It may have been removed from the library.',
  },
  bad_link: {
    happened: 'This link can’t be opened.',
    means: 'Only web and mail links are opened.',
  },
  no_dictionary: {
    happened: 'This system has no dictionary that can be opened.',
    means: 'Install one that other programs can call, or copy the word.',
  },
  no_browser: {
    happened: 'No browser answered.',
    means: 'The link could not be opened. Copy the address instead.',
  },
  photo_gone: {
    happened: 'The photo is no longer there.',
    means: 'It may have been removed from the library.',
  },
  not_copied: {
    happened: 'The photo could not be copied.',
    means: 'The clipboard takes no picture of this kind. Save it as a file instead.',
  },
  not_a_feed: {
    happened: 'This is no feed.',
    means:
      'A feed is a list of stories that a site offers to readers like this one. Give the address of the site or of its feed.',
  },
  broken_feed: {
    happened: 'The feed is broken.',
    means: 'What is known of it stays, and it is asked again later.',
  },
  no_feed: {
    happened: 'This site names no feed.',
    means: 'Without one it cannot be followed. Its stories can be opened and saved as ever.',
  },
  bad_opml: {
    happened: 'This file is no list of feeds.',
    means: 'Export one as OPML from a feed reader, and choose that.',
  },
  not_followed: {
    happened: 'This site is followed no longer.',
    means: 'Follow it again to see its stories.',
  },
  unknown_place: {
    happened: 'The weather service knows no place of that name.',
    means: 'Check the name, or give a larger place nearby.',
  },
  not_a_forecast: {
    happened: 'What came is no forecast.',
    means: 'The last good one stays. Try again later, or check the address of the service.',
  },
  empty_forecast: {
    happened: 'The service says nothing of the coming days there.',
    means: 'The last good forecast stays. Try again later, or name another place.',
  },
  weather_refused: {
    happened: 'The weather service refused to answer.',
    means: 'The last good forecast stays. Try again later.',
  },
  bad_service: {
    happened: 'That is not an address of a weather service.',
    means: 'It begins with https:// or http://. Nothing was changed.',
  },
  bad_argument: {
    happened: 'The window asked for something that makes no sense.',
    means: 'That is a fault of ours. Nothing was changed; the rest goes on working.',
  },
  answers_otherwise: {
    happened: 'The address now answers with something else.',
    means: 'What it shows is no story, or less than you keep. Your copy stays as it was.',
  },
  internal: {
    happened: 'Tearsheet made a mistake.',
    means: 'This is our fault, not the page’s. What you keep is safe; try again.',
  },
};

/** Why a photo is missing: goes on from "2 …" and stands alone under a frame. */
export const failures: Record<PhotoFailureCode, string> = {
  not_found: 'no longer on the site',
  refused: 'refused by the site',
  server_error: 'not sent because the site had an error',
  offline: 'not fetched for want of a network',
  timeout: 'too slow to arrive',
  cut_short: 'cut short on the way',
  tls: 'not sent over a safe connection',
  too_many_redirects: 'passed on too many times',
  too_large: 'too large to keep',
  not_a_picture: 'not a picture',
  empty: 'an empty file',
  private_address: 'on a private network',
  bad_address: 'without a usable address',
  cancelled: 'stopped before it came',
  not_stored: 'not kept on this device',
};

/** What a page that is no story is. */
export const verdicts: Record<Verdict, string> = {
  story: 'This is a story.',
  picture_story: 'This is a story told by its photos.',
  half_story: 'The page holds only a part of this story.',
  paywall_stub: 'The page holds only the beginning: the rest stands behind a paywall.',
  list_page: 'This is a list of stories, not one story.',
  home_page: 'This is a site’s front page, not a story.',
  captcha: 'The site showed a test for robots instead of the story.',
  login_page: 'The site asks you to sign in before it shows the story.',
  error_page: 'The site showed an error page instead of the story.',
  nothing: 'There is no text on this page.',
};
