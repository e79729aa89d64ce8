import type { Backend } from '../backend/backend';
import type { StoryView } from '../backend/generated';
import type { Source } from './pane';

/** The story of a source. */
export function asked(backend: Backend, source: Source): Promise<StoryView> {
  switch (source.from) {
    case 'address':
      return backend.openSource(source.input);
    case 'bytes':
      return backend.openBytes(source.name, source.bytes);
    case 'sample':
      return backend.openSample();
    case 'kept':
      return backend.openKept(source.id);
  }
}
