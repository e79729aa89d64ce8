import { tick } from 'svelte';
import type { Backend, Content } from '../backend/backend';
import type { Source } from '../story/pane';
import type { Reading } from '../story/reading.svelte';
import type { Saving } from '../saving/saving.svelte';
import type { Layout } from '../window/layout.svelte';

/** Pasted words fewer than this (letters) are a slip of the hand, not a story. */
const SHORTEST_TEXT = 280;

/** The core opens no file larger than this (bytes): a page that was kept with all its pictures. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The address field, and every other way a story comes in: files, drops, pastes. */
export class Address {
  text = $state('');
  /** Whether something hangs over the window, about to be dropped. */
  dropping = $state(false);
  /** Whether the reader has seen enough of the sample story. */
  isSampleDismissed = $state(false);
  private field: HTMLInputElement | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly reading: Reading,
    private readonly layout: Layout,
    private readonly saving: Saving,
  ) {}

  /** Names the field that `focus` goes to. */
  mount(field: HTMLInputElement): () => void {
    this.field = field;
    return () => {
      if (this.field === field) this.field = null;
    };
  }

  async focus(): Promise<void> {
    this.layout.showList();
    await tick();
    this.field?.focus();
    this.field?.select();
  }

  /** Opens what stands in the field. */
  async submit(): Promise<void> {
    const input = this.text.trim();
    if (input === '') await this.focus();
    else await this.open({ from: 'address', input });
  }

  /** Shows the story pane and opens a source in it; the field is cleared when that worked. */
  async open(source: Source): Promise<void> {
    this.layout.room = 'stories';
    this.layout.showing = 'story';
    await this.reading.open(source);
    if (this.reading.pane.at === 'reading' && source.from === 'address') this.text = '';
  }

  /** Saves several addresses or paths one after the other, without opening them. */
  async saveAll(inputs: string[]): Promise<void> {
    this.layout.showList();
    await this.saving.add(inputs);
    this.text = '';
  }

  /** Saves the contents of several files one after the other, without opening them. */
  private async saveFiles(files: File[]): Promise<void> {
    this.layout.showList();
    for (const [place, file] of files.entries()) {
      await this.backend.saveFile(file.name, place, await bytesOf(file));
    }
  }

  async dismissSample(): Promise<void> {
    this.isSampleDismissed = true;
    await this.backend.dismissSample();
  }

  async chooseFile(): Promise<void> {
    const path = await this.backend.pickFile();
    if (path !== null) await this.open({ from: 'address', input: path });
  }

  /** Opens what was dropped or pasted: a file's content first, then an address. Several are saved. */
  async receive(data: DataTransfer): Promise<void> {
    const [file, ...more] = [...data.files];
    if (file !== undefined && more.length > 0) {
      await this.saveFiles([file, ...more]);
      return;
    }
    if (file !== undefined) {
      await this.open({ from: 'bytes', name: file.name, bytes: await bytesOf(file) });
      return;
    }
    const several =
      addressesIn(data.getData('text/uri-list')) ?? addressesIn(data.getData('text/plain'));
    if (several !== null) {
      await this.saveAll(several);
      return;
    }
    const input = addressIn(data.getData('text/uri-list')) ?? addressIn(data.getData('text/plain'));
    if (input !== null) {
      await this.open({ from: 'address', input });
      return;
    }
    const text = data.getData('text/plain');
    if (text.length >= SHORTEST_TEXT) {
      await this.open({ from: 'bytes', name: null, bytes: new TextEncoder().encode(text) });
    }
  }
}

/** A file's bytes as they are: the core knows charsets. Of one too large, enough to be refused for it. */
async function bytesOf(file: File): Promise<Content> {
  return new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
}

/** The first web or file address of a text; none where it holds other words. */
export function addressIn(text: string): string | null {
  const [line] = linesOf(text);
  return line !== undefined && isAddress(line) ? line : null;
}

/** The addresses of a list, one a line and each once; none where it is no list or has one address alone. */
export function addressesIn(text: string): string[] | null {
  const lines = [...new Set(linesOf(text))];
  return lines.length > 1 && lines.every(isAddress) ? lines : null;
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const isAddress = (line: string) => /^(https?|file):\/\/\S+$/i.test(line);
