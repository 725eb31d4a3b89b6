import { defineContentScript } from 'wxt/utils/define-content-script';
import { SMALLEST_SIDE, type PageSettings } from '#utils/settings/page-settings.ts';
import { createClient } from './ask/client.ts';
import { handOver } from './handover.ts';
import { rememberMenuTarget } from './events/menu-target.ts';
import { observe } from './observe/observe.ts';
import { createFramePictures } from './life/frame-pictures.ts';
import { lookCloserWith } from './picture/closer-look.ts';
import { readPicture } from './picture/read-picture.ts';

/** Until the background has answered, nothing is done by itself. */
const SILENT: PageSettings = { mode: 'off', smallestSide: SMALLEST_SIDE, junkAlt: true };

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(context) {
    const { signal } = context;
    let current = SILENT;
    let observing: AbortController | null = null;
    const settings = () => current;

    const client = createClient(
      {
        settings: apply,
        read: readPicture,
        orphaned: () => context.abort(),
      },
      signal,
    );
    const pictures = createFramePictures(client, settings, signal);
    handOver({ client, pictures, menu: rememberMenuTarget(signal), settings, signal, lookCloserWith });

    function apply(next: PageSettings): void {
      const changed = next.mode !== current.mode;
      current = next;
      if (!changed || signal.aborted) return;
      if (current.mode === 'off') {
        pictures.stepAll({ type: 'changed' });
        // The page may still hold copies of what we wrote, and bring them back.
        if (pictures.mayBeCopied()) return;
      }
      observing?.abort();
      observing = null;
      if (current.mode === 'off') return;
      observing = new AbortController();
      observe(document, pictures, AbortSignal.any([signal, observing.signal]));
    }
  },
});
