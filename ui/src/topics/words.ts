import type { UiLanguage } from '../words/format';
import { topics as en, type TopicWords } from './topics.en';
import { topics as es } from './topics.es';

const WORDS: Record<UiLanguage, TopicWords> = { en, es };

/** What is said of topics, tags and related stories, in a language. */
export function topicWords(language: UiLanguage): TopicWords {
  return WORDS[language];
}
