import { counted } from '../format';

const photos = (count: number) => counted('en', count, { one: 'photo', other: 'photos' });

/** Words about photos outside of their story: taken out of the library, and on the wall of all. */
export const photosOutside = {
  taking: {
    name: 'What to do with this photo',
    save: 'Save photo…',
    saveAll: 'Save all photos…',
    showInText: 'Show in the story',
    copy: 'Copy photo',
    open: 'Open the photo’s address',
    copyAddress: 'Copy the photo’s address',
    copied: 'Photo copied.',
    savedAs: (path: string) => `Saved as ${path}.`,
    savedIn: (count: number, folder: string) => `${photos(count)} saved in ${folder}.`,
    thereAlready: (count: number, folder: string) => `${folder} has ${photos(count)} already.`,
  },

  wall: {
    name: 'Photos',
    all: 'All photos',
    count: photos,
    back: 'Back to the stories',
    filtered: 'Photos of the stories that the filter lets through',
    empty: 'No photos kept yet. Save a story that has some.',
    nothing: 'No story that the filter lets through has photos.',
    photo: (place: number, headline: string) => `Photo ${place}: ${headline}`,
  },

  contexts: {
    story: 'What to do with this story',
    link: 'What to do with this link',
    open: 'Open here',
    browser: 'Open in the browser',
    keep: 'Save to the library',
    copyLink: 'Copy the link’s address',
    select: 'Select',
  },
};
