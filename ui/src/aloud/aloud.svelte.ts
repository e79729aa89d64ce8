import type { Sentence } from './script';
import { voicesOf, type Speaker, type Voice } from './speaker';

/** How the reading goes; where there is no voice, why. */
export type State = 'paused' | 'reading' | 'over' | 'no voices' | 'no voice for it' | 'failed';

/** How fast stories can be read. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** What the reader chose, for stories to come. */
export interface Memory {
  speed: number;
  /** The id of the voice chosen for a language (its primary tag). */
  voiceFor(language: string): string | null;
  remember(change: { speed: number } | { language: string; voice: string }): void;
}

/** A story as it is read aloud, sentence by sentence. */
export class Aloud {
  state = $state<State>('paused');
  /** The sentence that is read, from 0. */
  here = $state(0);
  /** The voices that speak the edition's language. */
  voices = $state.raw<Voice[]>([]);
  voice = $state.raw<Voice | null>(null);
  speed = $state(1);

  private sentences: Sentence[] = [];
  private language = 'und';
  /** Tells one round of reading from those before it. */
  private round = 0;

  constructor(
    private readonly speaker: Speaker,
    private readonly memory: Memory,
  ) {
    this.speed = memory.speed;
  }

  /** Takes up a text at a sentence; what is being read goes on with it. */
  async take(sentences: Sentence[], language: string, from: number): Promise<void> {
    const wasReading = this.state === 'reading';
    this.fallSilent();
    const isOther = language !== this.language || this.voice === null;
    Object.assign(this, { sentences, language, here: from });
    if (isOther && !(await this.findVoice())) return;
    if (wasReading) this.play();
    else this.state = 'paused';
  }

  play(): void {
    if (this.voice === null) return;
    if (this.state === 'over') this.here = 0;
    this.state = 'reading';
    void this.read();
  }

  pause(): void {
    if (this.state !== 'reading') return;
    this.fallSilent();
    this.state = 'paused';
  }

  toggle(): void {
    if (this.state === 'reading') this.pause();
    else this.play();
  }

  /** Goes a sentence on or back. */
  step(by: 1 | -1): void {
    this.goTo(this.here + by);
  }

  goTo(place: number): void {
    this.here = Math.max(0, Math.min(this.sentences.length - 1, place));
    this.again();
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    this.memory.remember({ speed });
    this.again();
  }

  choose(id: string): void {
    const voice = this.voices.find((one) => one.id === id);
    if (voice === undefined) return;
    this.voice = voice;
    this.memory.remember({ language: primary(this.language), voice: id });
    this.again();
  }

  close(): void {
    this.fallSilent();
    this.state = 'paused';
  }

  /** The sentence that is read begins anew, where one is read. */
  private again(): void {
    if (this.state === 'over') this.state = 'paused';
    if (this.state !== 'reading') return;
    this.fallSilent();
    void this.read();
  }

  private fallSilent(): void {
    this.round++;
    this.speaker.stop();
  }

  private async findVoice(): Promise<boolean> {
    const round = this.round;
    const all = await this.speaker.voices();
    if (round !== this.round) return false;
    this.voices = voicesOf(all, this.language);
    const chosen = this.memory.voiceFor(primary(this.language));
    this.voice = this.voices.find(({ id }) => id === chosen) ?? this.voices[0] ?? null;
    if (this.voice === null) this.state = all.length === 0 ? 'no voices' : 'no voice for it';
    return this.voice !== null;
  }

  private async read(): Promise<void> {
    const round = ++this.round;
    while (this.voice !== null) {
      const sentence = this.sentences[this.here];
      if (sentence === undefined) break;
      const { voice, speed } = this;
      let outcome;
      try {
        outcome = await this.speaker.say(sentence.words, { voice, speed });
      } catch {
        outcome = 'failed' as const;
      }
      if (round !== this.round) return;
      if (outcome !== 'said') {
        this.state = outcome === 'failed' ? 'failed' : 'paused';
        return;
      }
      if (this.here === this.sentences.length - 1) break;
      this.here++;
    }
    this.state = 'over';
  }
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
