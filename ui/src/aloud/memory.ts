import type { Preferences } from '../settings/preferences.svelte';
import type { Memory } from './aloud.svelte';

/** What the reader chose of voices, kept with the other settings: the speed in percent, a voice for each language. */
export function memoryOf(preferences: Preferences): Memory {
  const { aloud } = preferences.settings;
  return {
    speed: aloud.speed / 100,
    voiceFor: (language) => preferences.settings.aloud.voices[language] ?? null,
    remember(change) {
      const now = preferences.settings.aloud;
      const next =
        'speed' in change
          ? { ...now, speed: Math.round(change.speed * 100) }
          : { ...now, voices: { ...now.voices, [change.language]: change.voice } };
      void preferences.choose({ aloud: next });
    },
  };
}
