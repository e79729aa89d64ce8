import { Zoom } from './zoom.svelte';

/** How the photos are looked at. */
export type Mode = 'single' | 'sheet';

/** A photo of a slideshow stays this long (milliseconds): time for its caption. */
const STAY = 5000;

/** The gallery: closed, or open at one photo of so many. */
export class Viewing {
  isOpen = $state(false);
  index = $state(0);
  count = $state(0);
  mode = $state<Mode>('single');
  /** The language of the edition whose photos are looked at; none for the one that lies open. */
  language = $state<string | null>(null);
  /** Whether the photos go by by themselves. */
  isPlaying = $state(false);
  readonly zoom = new Zoom();
  /** Where closing leads: to what opened the gallery, or to the photo as it stands in the text. */
  back: 'opener' | 'text' = 'opener';

  private turn: ReturnType<typeof setTimeout> | undefined;

  open(index: number, count: number, language: string | null = null): void {
    this.count = count;
    this.language = language;
    this.mode = 'single';
    this.back = 'opener';
    this.goTo(index);
    this.isOpen = true;
  }

  /** Closes the gallery where the photo that is shown stands in the text. */
  showInText(): void {
    this.back = 'text';
    this.close();
  }

  close(): void {
    this.pause();
    this.isOpen = false;
  }

  /** Lets the photos go by, from the first again where the last is shown; pausing stops at this one. */
  play(): void {
    if (this.index === this.count - 1) this.goTo(0);
    this.mode = 'single';
    this.isPlaying = true;
    this.wait();
  }

  pause(): void {
    clearTimeout(this.turn);
    this.isPlaying = false;
  }

  togglePlay(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  /** From one photo to the contact sheet, and back. */
  toggleMode(): void {
    this.pause();
    this.mode = this.mode === 'single' ? 'sheet' : 'single';
  }

  private wait(): void {
    clearTimeout(this.turn);
    this.turn = setTimeout(() => {
      this.goTo(this.index + 1);
      if (this.index === this.count - 1) this.pause();
    }, STAY);
  }

  next(): void {
    this.goTo(this.index + 1);
  }

  previous(): void {
    this.goTo(this.index - 1);
  }

  /** Goes to a photo; the first and the last are the ends, there is no going round. */
  goTo(index: number): void {
    this.index = Math.max(0, Math.min(this.count - 1, index));
    this.zoom.whole();
    if (this.isPlaying) this.wait();
  }

  /** From the contact sheet to the photo itself. */
  pick(index: number): void {
    this.goTo(index);
    this.mode = 'single';
  }

  /** Acts on a key of the gallery; says whether it was one. */
  key(key: string): 'used' | 'not ours' {
    const acts: Record<string, () => void> = {
      ArrowRight: () => this.next(),
      ArrowLeft: () => this.previous(),
      PageDown: () => this.next(),
      PageUp: () => this.previous(),
      Home: () => this.goTo(0),
      End: () => this.goTo(this.count - 1),
    };
    const act = acts[key];
    act?.();
    return act === undefined ? 'not ours' : 'used';
  }
}
