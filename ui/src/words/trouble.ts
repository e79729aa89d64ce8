import type { ErrorCode } from '../backend/generated';

/** The words of one error: what happened, and what it means for the story. */
export type Trouble = { happened: string; means: string };

/** The one thing offered to the reader that helps. */
export type Help =
  'retry' | 'open_original' | 'choose_file' | 'allow_host' | 'edit_address' | 'close';

/** What helps with each error. A code without an entry fails the type check. */
export const helps: Record<ErrorCode, Help> = {
  bad_address: 'edit_address',
  private_address: 'allow_host',
  offline: 'retry',
  broken_answer: 'retry',
  timeout: 'retry',
  tls: 'open_original',
  insecure_redirect: 'open_original',
  redirect_loop: 'open_original',
  too_many_redirects: 'open_original',
  bad_redirect: 'open_original',
  not_found: 'open_original',
  captcha: 'open_original',
  http_status: 'retry',
  too_large: 'open_original',
  empty_file: 'choose_file',
  binary_file: 'choose_file',
  not_a_story: 'open_original',
  no_edition: 'open_original',
  not_an_edition: 'open_original',
  file_missing: 'choose_file',
  not_kept: 'close',
  proxy_unusable: 'retry',
  no_client: 'close',
  cancelled: 'close',
  library: 'retry',
  disk_full: 'retry',
  read_only: 'retry',
  library_newer: 'close',
  library_damaged: 'close',
  library_busy: 'retry',
  file_failed: 'retry',
  database_failed: 'retry',
  no_such_story: 'close',
  no_such_photo: 'close',
  photo_file_missing: 'close',
  nothing_to_keep: 'close',
  too_large_to_show: 'close',
  picture_broken: 'close',
  draft_gone: 'retry',
  story_gone: 'close',
  answers_otherwise: 'open_original',
  bad_link: 'close',
  no_dictionary: 'close',
  no_browser: 'close',
  photo_gone: 'close',
  not_copied: 'close',
  bad_argument: 'close',
  internal: 'retry',
};
