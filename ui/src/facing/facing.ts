/** The room of two editions, as it is fetched. */
export { default as Facing } from './Facing.svelte';
export { face } from './face';
export { counterpart, pairs } from './pairs';
