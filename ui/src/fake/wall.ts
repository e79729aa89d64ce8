import type { Backend } from '../backend/backend';
import type { Filter, WallPhoto } from '../backend/generated';
import type { FakeLibrary } from './library';
import { shapeAt } from './pictures';

/** The photos of a library of cards, and files that nobody writes. */
export function wall(
  library: FakeLibrary,
): Pick<Backend, 'listPhotos' | 'countPhotos' | 'savePhoto' | 'savePhotos' | 'copyPhoto'> {
  const all = async (filter: Filter): Promise<WallPhoto[]> => {
    const query = { shelf: 'all', filter, sort: 'newest', limit: 100_000, offset: 0 } as const;
    const cards = await library.backend.listStories(query);
    return cards.flatMap(({ id, headline, language, photos }) =>
      Array.from({ length: photos }, (_, place) => {
        const [width, height] = shapeAt(place);
        return { story: id, headline, language, place, file: String(place), width, height };
      }),
    );
  };
  return {
    listPhotos: async (filter, limit, offset) => (await all(filter)).slice(offset, offset + limit),
    countPhotos: async (filter) => (await all(filter)).length,
    savePhoto: async (title, _of, { place }) => `/home/ada/Pictures/${title} ${place}.jpg`,
    savePhotos: async (_title, photos) => ({
      folder: '/home/ada/Pictures',
      written: photos.length,
      there: 0,
    }),
    copyPhoto: async () => null,
  };
}
