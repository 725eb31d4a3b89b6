import { log } from '#utils/log/log.ts';
import { onMessage, sendMessage } from './messages.ts';
import { fromExtension } from './only-extension.ts';

/** Milliseconds between two reports: text that grows faster cannot be read. */
const PACE = 150;

const listeners = new Map<string, (text: string) => void>();

/** Hears the text that the host writes for one request. Gives what ends that. */
export function hearText(id: string, onText: (text: string) => void): () => void {
  listeners.set(id, onText);
  return () => void listeners.delete(id);
}

/** Takes the host's reports. To be called once, where texts are heard. */
export function receiveTexts(): void {
  onMessage(
    'textGrows',
    fromExtension(({ id, text }) => listeners.get(id)?.(text)),
  );
}

/** In the host: tells whoever hears it how far the text is. In Firefox that is this very context. */
export function reportText(id: string): (text: string) => void {
  let last = -Infinity;
  return (text) => {
    if (performance.now() - last < PACE) return;
    last = performance.now();
    const here = listeners.get(id);
    if (here) return here(text);
    sendMessage('textGrows', { id, text }).catch(log.swallowed('text: nobody hears'));
  };
}
