/** Lights up stretches of a story without a change to its elements. */
export interface Light {
  /** Shows these, under this name, in place of what it showed before. */
  show(name: string, ranges: Range[]): void;
}

/** The browser's own highlights where it has them, else boxes laid under the words. */
export function lightOn(article: HTMLElement): Light {
  const has = typeof CSS !== 'undefined' && 'highlights' in CSS;
  return has ? highlights : new Boxes(article);
}

const highlights: Light = {
  show(name, ranges) {
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  },
};

class Boxes implements Light {
  constructor(private readonly article: HTMLElement) {}

  show(name: string, ranges: Range[]): void {
    for (const old of this.article.querySelectorAll(`:scope > .lit[data-lit='${name}']`))
      old.remove();
    const origin = this.article.getBoundingClientRect();
    for (const rect of ranges.flatMap((range) => [...range.getClientRects()])) {
      const box = document.createElement('i');
      box.className = 'lit';
      box.dataset['lit'] = name;
      box.setAttribute('aria-hidden', 'true');
      Object.assign(box.style, {
        left: `${rect.left - origin.left}px`,
        top: `${rect.top - origin.top}px`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
      });
      this.article.append(box);
    }
  }
}
