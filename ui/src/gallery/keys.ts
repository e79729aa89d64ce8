import type { OpenEdition } from '../story/pane';
import type { Desk } from '../window/desk';
import type { FullScreen } from './fullScreen.svelte';
import { copyPhoto, openAddress, savePhoto, savePhotos, takable, type Takable } from './taking';
import { turn } from './turning';

/** Pixels that a key with Shift moves a photo that is looked at closely. */
const PAN: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: 80, y: 0 },
  ArrowRight: { x: -80, y: 0 },
  ArrowUp: { x: 0, y: 80 },
  ArrowDown: { x: 0, y: -80 },
};

/** Does what a key asks of the gallery. */
export function answerKey(
  event: KeyboardEvent,
  desk: Desk,
  edition: OpenEdition,
  fullScreen: FullScreen,
): void {
  const { viewing, layout } = desk;
  // A menu or another dialog over the gallery has the keys to itself.
  if (event.defaultPrevented || event.altKey || layout.context !== null) return;
  if (event.ctrlKey || event.metaKey) {
    // Words that the reader has marked are theirs to copy.
    if (event.key === 'c' && (getSelection()?.isCollapsed ?? true)) take(desk, edition, copyPhoto);
    return;
  }
  const isSingle = viewing.mode === 'single';
  const by = PAN[event.key];
  if (isSingle && event.shiftKey && by !== undefined && viewing.zoom.isClose) {
    viewing.zoom.pan(by);
    event.preventDefault();
  } else if (
    isSingle &&
    (viewing.key(event.key) === 'used' || viewing.zoom.key(event.key) === 'used')
  )
    event.preventDefault();
  else if (event.key === 'p') viewing.togglePlay();
  else if (event.key === 'f') void fullScreen.toggle();
  else if (event.key === 'g') viewing.toggleMode();
  else if (event.key === 's') take(desk, edition, savePhoto);
  else if (event.key === 'S') void savePhotos(desk, edition);
  else if (event.key === 'o') take(desk, edition, openAddress);
  else if (event.key === 'l') void turn(desk, edition);
}

/** Does something with the photo that is shown, where its file is here. */
function take(
  desk: Desk,
  edition: OpenEdition,
  how: (desk: Desk, photo: Takable) => Promise<void>,
): void {
  const shown = takable(edition, desk.viewing.index);
  if (shown !== null) void how(desk, shown);
}
