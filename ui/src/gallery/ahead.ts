/** Photos that are likely to be shown next: fetched, decoded, and held, so that the engine lets go of none. */
export class Ahead {
  private held = new Map<string, HTMLImageElement>();

  /** Holds these and no others. */
  hold(addresses: string[]): void {
    for (const [address, picture] of this.held) {
      if (!addresses.includes(address)) this.drop(address, picture);
    }
    for (const address of addresses) {
      if (!this.held.has(address)) this.held.set(address, pictureOf(address));
    }
  }

  /** Lets go of all. */
  letGo(): void {
    this.hold([]);
  }

  private drop(address: string, picture: HTMLImageElement): void {
    this.held.delete(address);
    // Without its address it holds no pixels, also before it is cleared away itself.
    picture.removeAttribute('src');
  }
}

function pictureOf(address: string): HTMLImageElement {
  const picture = new Image();
  picture.src = address;
  // One that is broken is told of where it is shown.
  picture.decode().catch(() => {});
  return picture;
}
