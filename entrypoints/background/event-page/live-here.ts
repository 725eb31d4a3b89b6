import { browser } from 'wxt/browser';
import { createHost } from '#models/host/create-host.ts';
import { serveHub } from '#models/host/serve-hub.ts';
import { serveHost } from '#models/host/serve-host.ts';
import { watchIdle } from '#models/host/watch-idle.ts';
import { drawHere } from '#models/obtain/svg/draw-here.ts';
import { tellHostItsSettings } from '#entrypoints/background/host/host-settings.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { log } from '#utils/log/log.ts';
import { createWakefulness } from './wakefulness.ts';

/**
 * Makes the background the frame of the host, as an event page can be: it has a document and may start workers. The models
 * leave memory with it.
 */
export function hostLivesHere(): void {
  const { signal } = new AbortController();
  const wakefulness = createWakefulness();
  const base = browser.runtime.getURL('/');
  const host = createHost({ base, signal, drawSvg: drawHere });
  const { isBusy } = serveHub(base, signal, () => wakefulness.begin());
  const watched = watchIdle(host, LIMITS.idle, () => wakefulness.end(), isBusy);
  const awake = <Rest extends unknown[], Answer>(work: (...rest: Rest) => Answer) => {
    return (...rest: Rest): Answer => {
      wakefulness.begin();
      return work(...rest);
    };
  };
  const { describe, write, picture } = watched;
  serveHost({ ...watched, describe: awake(describe), write: awake(write), picture: awake(picture) }, signal);
  tellHostItsSettings().catch(log.swallowed('host: settings not told'));
}
