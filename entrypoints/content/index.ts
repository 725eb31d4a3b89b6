import { defineContentScript } from 'wxt/utils/define-content-script';
import { SMALLEST_SIDE, type PageSettings } from '#utils/settings/page-settings.ts';
import { createClient } from './ask/client.ts';
import { handOver } from './handover.ts';
import { rememberMenuTarget } from './events/menu-target.ts';
import { observe } from './observe/observe.ts';
import { createFramePictures } from './life/frame-pictures.ts';
import { readPicture, type SvgSerialiser } from './picture/read-picture.ts';

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
    let serialise: SvgSerialiser | undefined;
    const settings = () => current;

    const client = createClient(
      {
        settings: apply,
        // panel.js brings the serialiser, and is there before a drawing is to be read: most get a name without that.
        read: (picture, cachedOnly, stop) => readPicture(picture, cachedOnly, stop, serialise),
        orphaned: () => context.abort(),
      },
      signal,
    );
    const pictures = createFramePictures(client, settings, signal);
    const serialiseWith = (given: SvgSerialiser) => (serialise = given);
    handOver({ client, pictures, menu: rememberMenuTarget(signal), settings, signal, serialiseWith });

    function apply(next: PageSettings): void {
      const changed = next.mode !== current.mode;
      current = next;
      if (!changed || signal.aborted) return;
      observing?.abort();
      observing = null;
      if (current.mode === 'off') return pictures.stepAll({ type: 'changed' });
      observing = new AbortController();
      observe(document, pictures, AbortSignal.any([signal, observing.signal]));
    }
  },
});
