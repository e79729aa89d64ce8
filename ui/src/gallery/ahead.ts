/** Fetches and decodes a picture that is likely to be shown next. */
export function screenful(address: string): void {
  const picture = new Image();
  picture.decoding = 'async';
  picture.src = address;
}
