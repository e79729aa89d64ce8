import type { UiLanguage } from '../backend/generated';
import { allWords } from '../words/all';
import type { TopicWords } from '../words/en/topics';

/** What is said of topics, tags and related stories, in a language. */
export function topicWords(language: UiLanguage): TopicWords {
  return allWords(language).topics;
}
