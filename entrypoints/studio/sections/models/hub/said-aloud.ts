import { signal } from '@preact/signals';

/** What a screen reader says next: the text of a live region. */
export function createSaidAloud() {
  const text = signal('');
  return {
    text,
    /** The same text again is no change, which would not be read aloud: a space at its end makes it one. */
    say: (next: string) => void (text.value = next === text.value ? `${next}\u00A0` : next),
  };
}
