/** What stands around a story: painted after it, or at once where there is none. */
export { default as Rail } from '../library/Rail.svelte';
export { default as LibraryPane } from '../library/LibraryPane.svelte';
export { default as Toast } from '../library/Toast.svelte';
export { default as Welcome } from '../open/Welcome.svelte';
export { default as Notices } from './Notices.svelte';
