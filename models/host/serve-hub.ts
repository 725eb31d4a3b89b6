import * as v from 'valibot';
import { createFetchFrames } from '#models/hub-store/fetch-frame.ts';
import { createHubDownloads, type HubDownloads } from '#models/hub-store/hub-downloads.ts';
import { paced } from '#utils/async/paced.ts';
import { log } from '#utils/log/log.ts';
import { onHostMessage } from '#utils/protocol/host-messages.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import * as schemas from './hub-message-schemas.ts';

/** Milliseconds between two messages about changes. */
const PACE = 1_000;

/**
 * Makes the downloads of a browser and lets the background use them by message, until the signal aborts. Whoever listens is
 * told of changes.
 * @param base where the package lies; ends with a slash
 * @param begins called before each download
 */
export function serveHub(base: string, signal: AbortSignal, begins = () => {}): Pick<HubDownloads, 'isBusy'> {
  const tell = paced(async () => sendMessage('hubChanged', await hub.status()), PACE, signal);
  const changed = () => tell().catch(log.swallowed('hub: nobody listens'));
  const hub = createHubDownloads({ base, openFrame: createFetchFrames(`${base}hub-fetch.html`), changed });
  const stops = [
    onHostMessage('hostHubStatus', () => hub.status()),
    onHostMessage('hostHubDownload', async (data) => {
      const { mirror, ...key } = v.parse(schemas.hubDownload, data);
      begins();
      await hub.download(key, mirror);
      return hub.status();
    }),
    onHostMessage('hostHubPause', async (data) => {
      await hub.pause(v.parse(schemas.hubRef, data));
      return hub.status();
    }),
    onHostMessage('hostHubPauseAll', async () => {
      await hub.pauseAll();
      return hub.status();
    }),
    onHostMessage('hostHubDelete', async (data) => {
      await hub.remove(v.parse(schemas.hubDelete, data).id);
      return hub.status();
    }),
    onHostMessage('hostHubForget', () => hub.removeAll()),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
  return hub;
}
