/** A voice that can read. */
export type Voice = {
  /** Tells it from the others of this device, today and tomorrow. */
  id: string;
  name: string;
  /** The tag of the language that it speaks. */
  language: string;
};

/** How words are said: by whom, and how fast (1 is the voice's own pace). */
export type Manner = { voice: Voice; speed: number };

/** What gives the voices: the web view, or whatever stands in for it in a test. */
export interface Speaker {
  voices(): Promise<Voice[]>;
  /** Says words; resolves when they are said or were broken off. Rejects where the voice fails. */
  say(words: string, manner: Manner): Promise<'said' | 'broken off'>;
  /** Falls silent at once. */
  stop(): void;
}

/** The voices that speak a language: those of its very kind first. */
export function voicesOf(all: Voice[], language: string): Voice[] {
  const tag = (one: string) => one.toLowerCase().replaceAll('_', '-');
  const primary = (one: string) => tag(one).split('-')[0];
  const far = (voice: Voice) => (tag(voice.language) === tag(language) ? 0 : 1);
  return all
    .filter((voice) => primary(voice.language) === primary(language))
    .sort((one, other) => far(one) - far(other));
}
