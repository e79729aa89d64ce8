import type { Manner, Speaker, Voice } from './speaker';

/** Some web views know their voices only a while after they were first asked (milliseconds). */
const PATIENCE = 1500;

/** A voice that has not begun by then (milliseconds) will not: no sound device, no engine behind the name. */
const SILENCE = 8000;

/** The web view's own voices. */
export const webview: Speaker = {
  async voices() {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (synthesis === undefined) return [];
    if (synthesis.getVoices().length === 0) await changed(synthesis);
    return synthesis.getVoices().map(told);
  },

  say(words, { voice, speed }: Manner) {
    const utterance = new SpeechSynthesisUtterance(words);
    const known = speechSynthesis.getVoices().find((one) => idOf(one) === voice.id);
    utterance.voice = known ?? null;
    utterance.lang = voice.language;
    utterance.rate = speed;
    return new Promise((resolve, reject) => {
      const silent = setTimeout(() => {
        speechSynthesis.cancel();
        reject(new Error('the voice did not begin'));
      }, SILENCE);
      utterance.onstart = () => clearTimeout(silent);
      utterance.onend = () => {
        clearTimeout(silent);
        resolve('said');
      };
      utterance.onerror = ({ error }) => {
        clearTimeout(silent);
        if (error === 'canceled' || error === 'interrupted') resolve('broken off');
        else reject(new Error(error));
      };
      speechSynthesis.speak(utterance);
    });
  },

  stop() {
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
  },
};

function told(voice: SpeechSynthesisVoice): Voice {
  return { id: idOf(voice), name: voice.name, language: voice.lang };
}

/** WebKitGTK's voices have names alone. */
function idOf({ voiceURI, name, lang }: SpeechSynthesisVoice): string {
  return voiceURI === '' ? `${lang}/${name}` : voiceURI;
}

function changed(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(wait);
      synthesis.removeEventListener('voiceschanged', end);
      resolve();
    };
    const wait = setTimeout(end, PATIENCE);
    synthesis.addEventListener('voiceschanged', end);
  });
}
