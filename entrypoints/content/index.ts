import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/utils/messages';
import { SMALLEST_SIDE, type PageSettings } from '@/utils/settings';
import { createClient } from './ask/client';
import { answerCommands } from './commands';
import { observe } from './observe/observe';
import { createPictures } from './pictures';

/** Until the background has answered, nothing is done by itself. */
const SILENT: PageSettings = { mode: 'off', smallestSide: SMALLEST_SIDE };

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(context) {
    const { signal } = context;
    let settings = SILENT;
    let observing: AbortController | null = null;

    const client = createClient(signal, () => context.abort());
    const pictures = createPictures(client, () => settings, signal);
    answerCommands(pictures, () => settings, signal);
    signal.addEventListener(
      'abort',
      onMessage('pageSettings', ({ data }) => apply(data)),
    );
    apply(await sendMessage('hello').catch(() => SILENT));

    function apply(next: PageSettings): void {
      const changed = next.mode !== settings.mode;
      settings = next;
      if (!changed || signal.aborted) return;
      observing?.abort();
      observing = null;
      if (settings.mode === 'off') return pictures.reset();
      observing = new AbortController();
      observe(document, pictures, AbortSignal.any([signal, observing.signal]));
    }
  },
});
