import type { Filter } from '../backend/generated';

/** A filter that lets every story through. */
export const NO_FILTER: Filter = {
  site: null,
  topic: null,
  tag: null,
  language: null,
  photos: 'any',
  length: 'any',
  period: 'any',
};

/** How many parts of a filter are set. */
export function partsOf(filter: Filter): number {
  return Object.values(filter).filter((part) => part !== null && part !== 'any').length;
}
