/** What a key or a command asks of the window. */
export const ACTIONS = [
  'address',
  'search',
  'find',
  'next',
  'previous',
  'alone',
  'facing',
  'aloud',
  'gallery',
  'language',
  'save',
  'saves',
  'provenance',
  'revisions',
  'highlights',
  'print',
  'copy',
  'lookUp',
  'help',
  'settings',
  'undo',
  'front',
  'weekly',
  'topics',
  'tags',
  'wall',
  'archive',
  'original',
  'palette',
  'nextToRead',
  'previousToRead',
  'larger',
  'smaller',
  'usualSize',
  'back',
] as const;

/** One of them. */
export type Action = (typeof ACTIONS)[number];

/** The parts of a key press that decide. */
export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Whether the press is meant for a field. */
  isTyping: boolean;
};

const LETTERS: Record<string, Action> = {
  j: 'next',
  k: 'previous',
  n: 'nextToRead',
  p: 'previousToRead',
  b: 'facing',
  v: 'aloud',
  f: 'alone',
  c: 'copy',
  d: 'lookUp',
  g: 'gallery',
  l: 'language',
  s: 'save',
  q: 'saves',
  i: 'provenance',
  r: 'revisions',
  t: 'front',
  y: 'weekly',
  x: 'topics',
  e: 'tags',
  w: 'wall',
  a: 'archive',
  o: 'original',
  m: 'highlights',
  '/': 'search',
  '?': 'help',
};

const COMMANDS: Record<string, Action> = {
  l: 'address',
  s: 'save',
  f: 'find',
  k: 'palette',
  p: 'print',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'usualSize',
  ',': 'settings',
};

/** The action of a key press; none where the key is not ours or belongs to a field. */
export function actionOf(press: Press): Action | null {
  if (press.key === 'Escape') return 'back';
  if (press.altKey) return null;
  // A field takes its own words back.
  if ((press.ctrlKey || press.metaKey) && press.key === 'z') return press.isTyping ? null : 'undo';
  if (press.ctrlKey || press.metaKey) return COMMANDS[press.key.toLowerCase()] ?? null;
  return press.isTyping ? null : (LETTERS[press.key] ?? null);
}

/** Whether the action serves the eyes, whatever lies over the window. */
export function servesEyes(action: Action): boolean {
  return action === 'larger' || action === 'smaller' || action === 'usualSize';
}

/** Whether an element takes letters as text. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
