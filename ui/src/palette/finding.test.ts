import { expect, test, vi } from 'vitest';
import type { SearchHit } from '../backend/generated';
import { fake } from '../fake/fake';
import { NO_FILTER } from '../library/filter';
import { deskOf } from '../window/desk';
import { ACTIONS, type Action } from '../window/keys';
import { commandsOf } from './commands';
import { Finding, matching } from './finding.svelte';

const named = (...names: string[]) => names.map((name) => ({ name, run: () => {} }));
const names = (commands: { name: string }[]) => commands.map(({ name }) => name);

test('a command is found by some of its letters, in order, and without accents', () => {
  const commands = named('Move to archive', 'Undo', 'Órdenes', 'Library: Archive');
  expect(names(matching(commands, ''))).toEqual(names(commands));
  expect(names(matching(commands, 'und'))).toEqual(['Undo']);
  expect(names(matching(commands, 'movarc'))).toEqual(['Move to archive']);
  expect(names(matching(commands, 'orden'))).toEqual(['Órdenes']);
  expect(names(matching(commands, 'zzz'))).toEqual([]);
});

test('stories follow the commands, and the answer to the last words is the one shown', async () => {
  const backend = fake(new URLSearchParams({ kept: '7' }));
  const late = await backend.searchStories('harbor', NO_FILTER, 8);
  let answerFirst: (hits: SearchHit[]) => void = () => {};
  vi.spyOn(backend, 'searchStories').mockReturnValueOnce(
    new Promise((resolve) => (answerFirst = resolve)),
  );
  const finding = new Finding(backend, () => named('Reach the end'));
  const first = finding.find('harbor');
  await finding.find('reach');
  answerFirst(late);
  await first;
  expect(
    finding.entries.map((entry) =>
      entry.kind === 'command' ? entry.command.name : entry.story.headline,
    ),
  ).toEqual(['Reach the end', 'First ferry in nine winters reaches the outer islands']);
  finding.step(-1);
  expect(finding.active).toBe(1);
  finding.step(1);
  expect(finding.active).toBe(0);
});

test('what needs a story is offered where a story lies on the desk', async () => {
  const desk = deskOf(fake(new URLSearchParams({ kept: '2' })));
  const acts = Object.fromEntries(ACTIONS.map((action) => [action, () => {}])) as Record<
    Action,
    () => void
  >;
  const offered = () => names(commandsOf(desk, acts));
  expect(offered()).not.toContain('Move to archive');
  await desk.shelves.refresh();
  await desk.reading.open({ from: 'kept', id: 'story-1' });
  expect(offered()).toContain('Move to archive');
  expect(offered()).not.toContain('Move to To read');
  expect(new Set(offered()).size).toBe(offered().length);
  commandsOf(desk, acts)
    .find(({ name }) => name === 'Move to archive')
    ?.run();
  await vi.waitFor(() => expect(desk.reading.view?.savedAs?.shelf).toBe('archive'));
  expect(offered()).toContain('Move to To read');
});
