import type { Desk } from '../window/desk';
import { unreadOf } from './weekly.svelte';

/** From now on the rail knows of issues that came, also of those that come while the window is open. */
export async function attend({ backend, layout }: Desk): Promise<void> {
  await backend.onWeeklyChanged((weekly) => {
    layout.unreadIssues = unreadOf(weekly);
    layout.weekly?.(weekly);
  });
  layout.unreadIssues = unreadOf(await backend.weekly());
}
