/** A width and a height, pixels of the window. */
export type Size = { width: number; height: number };

/** A point, pixels of the window, from the middle of the stage. */
export type Point = { x: number; y: number };

/** A photo no larger than the stage is still worth this much of a closer look. */
const LEAST_CLOSE = 2;

/** How much a press of a key, and a pixel of the wheel, brings closer. */
const KEY_STEP = 1.5;
const WHEEL_STEP = 1.002;

/** How close the photo on the stage is looked at, and which part of it. */
export class Zoom {
  /** 1 where the whole photo is in sight. */
  scale = $state(1);
  offset = $state<Point>({ x: 0, y: 0 });
  isClose = $derived(this.scale > 1);

  private stage: Size = { width: 0, height: 0 };
  private photo: Size = { width: 0, height: 0 };

  /** Tells what is on the stage: the room, and the photo in its real pixels as the screen counts them. */
  lay(stage: Size, photo: Size): void {
    this.stage = stage;
    this.photo = photo;
    this.hold(this.offset);
  }

  /** The scale at which a pixel of the photo is a pixel of the screen. */
  get real(): number {
    const fit = this.fit;
    return fit === 0 ? 1 : Math.max(1, 1 / fit);
  }

  /** The whole photo again. */
  whole(): void {
    this.scale = 1;
    this.offset = { x: 0, y: 0 };
  }

  /** From the whole photo to its real pixels at a point, and back. */
  toggle(at: Point = { x: 0, y: 0 }): void {
    if (this.isClose) this.whole();
    else this.to(this.real > 1 ? this.real : LEAST_CLOSE, at);
  }

  /** Brings the photo closer or further off, so that what lies under the point stays there. */
  by(factor: number, at: Point = { x: 0, y: 0 }): void {
    this.to(this.scale * factor, at);
  }

  /** Turns a wheel's pixels into a step. */
  wheel(pixels: number, at: Point): void {
    this.by(WHEEL_STEP ** -pixels, at);
  }

  /** Moves what is in sight. */
  pan(by: Point): void {
    this.hold({ x: this.offset.x + by.x, y: this.offset.y + by.y });
  }

  /** Acts on a key; says whether it was one of ours. */
  key(key: string): 'used' | 'not ours' {
    const acts: Record<string, () => void> = {
      '+': () => this.by(KEY_STEP),
      '=': () => this.by(KEY_STEP),
      '-': () => this.by(1 / KEY_STEP),
      '0': () => this.whole(),
      '1': () => this.to(this.real),
    };
    const act = acts[key];
    act?.();
    return act === undefined ? 'not ours' : 'used';
  }

  private get fit(): number {
    const { stage, photo } = this;
    if (photo.width === 0 || photo.height === 0) return 0;
    return Math.min(1, stage.width / photo.width, stage.height / photo.height);
  }

  private to(scale: number, at: Point = { x: 0, y: 0 }): void {
    const closest = Math.max(this.real, LEAST_CLOSE);
    const next = Math.min(closest, Math.max(1, scale));
    const grown = next / this.scale;
    this.scale = next;
    this.hold({
      x: at.x - (at.x - this.offset.x) * grown,
      y: at.y - (at.y - this.offset.y) * grown,
    });
  }

  /** Keeps the photo over the stage: no edge of it comes further in than it has to. */
  private hold({ x, y }: Point): void {
    const { stage, photo, fit, scale } = this;
    const room = (whole: number, of: number) => Math.max(0, (whole * fit * scale - of) / 2);
    const across = room(photo.width, stage.width);
    const along = room(photo.height, stage.height);
    this.offset = {
      x: Math.min(across, Math.max(-across, x)),
      y: Math.min(along, Math.max(-along, y)),
    };
  }
}
