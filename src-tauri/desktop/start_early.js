// Runs before any script of the page.
window.startedEarly = window.__TAURI_INTERNALS__.invoke('start');
// `backend/tauri.ts` hears of a failure when it takes the answer; until then nobody has to.
window.startedEarly.catch(() => {});
