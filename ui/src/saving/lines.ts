import type { ErrorCode, Job, Overall, UiLanguage } from '../backend/generated';
import type { Words } from '../words/en';
import { timeHere } from '../words/format';

/** The quiet line below the list: "Saving 3 stories, 14 of 33 photos"; null where nothing is to be said. */
export function savesLine(words: Words, overall: Overall): string | null {
  const { saving } = words;
  const active = overall.waiting + overall.running;
  if (active > 0 && overall.photos > 0) {
    return saving.linePhotos(active, overall.photos_done, overall.photos);
  }
  if (active > 0) return saving.line(active);
  if (overall.paused > 0) return saving.linePaused(overall.paused);
  return overall.failed > 0 ? saving.lineFailed(overall.failed) : null;
}

/** How saves that are over went: "3 stories saved." */
export function savesOver(words: Words, { done, failed }: Overall): string {
  return failed > 0 ? words.saving.overFailed(done, failed) : words.saving.over(done);
}

/** What a save is called before and after its page is here. */
export function jobTitle(words: Words, job: Job): string {
  return job.headline ?? job.source ?? words.saving.pasted;
}

/** Where a save stands, in a line. */
export function jobLine(words: Words, language: UiLanguage, job: Job): string {
  const { saving } = words;
  switch (job.state) {
    case 'waiting':
      if (job.due === null || job.failure === null) return saving.waiting;
      return `${reason(words, job)} ${saving.again(timeHere(language, job.due))}`;
    case 'running':
      return job.photos > 0 ? saving.photos(job.photos_done, job.photos) : saving.opening;
    case 'paused':
      return job.photos > 0
        ? `${saving.paused}, ${saving.photos(job.photos_done, job.photos)}`
        : saving.paused;
    case 'done':
      return saving.saved;
    case 'failed':
      return reason(words, job);
  }
}

/** Why the last try came to nothing; a code that this version has no words for has its own line. */
function reason(words: Words, { failure }: Job): string {
  if (failure === null) return '';
  const known = words.errors[failure.code as ErrorCode];
  return known?.happened ?? failure.detail;
}
