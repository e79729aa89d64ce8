/** The figure of a photo in the story's text; none where the text does not show it. */
export function figureOf(place: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`article [data-photo='${place}']`);
}

/** Whether an element is a figure of the story's text. */
export function isFigure(element: Element | null): boolean {
  return element?.matches('article [data-photo]') ?? false;
}

/** Gives a figure the focus, in sight. */
export function goToFigure(figure: HTMLElement): void {
  figure.focus({ preventScroll: true });
  figure.scrollIntoView({ block: 'nearest' });
}
