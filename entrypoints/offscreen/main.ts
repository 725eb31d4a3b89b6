import { createHost } from '#models/host/create-host.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { serveHub } from '#models/host/serve-hub.ts';
import { serveHost } from '#models/host/serve-host.ts';
import { createSvgFrame } from '#models/obtain/svg/frame.ts';
import { watchIdle } from '#models/host/watch-idle.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { watchBattery } from './watch-battery.ts';

const { signal } = new AbortController();
const base = chrome.runtime.getURL('');
const drawSvg = createSvgFrame(`${base}draw.html`, signal);
const host = createHost({ base, signal, drawSvg });
watchBattery((isLow) => {
  sendMessage('battery', { isLow }).catch(log.swallowed('battery: nobody listens'));
}, signal).catch(log.swallowed('battery: not known'));
const { isBusy } = serveHub(base, signal);
// The background opens the document again for the next picture.
serveHost(
  watchIdle(host, LIMITS.idle, () => window.close(), isBusy),
  signal,
);
