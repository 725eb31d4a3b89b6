import { createHost } from '@/models/host/create-host';
import { LIMITS } from '@/models/host/limits';
import { serveHost } from '@/models/host/serve-host';
import { createSvgFrame } from '@/models/host/svg/frame';
import { watchIdle } from '@/models/host/watch-idle';

const { signal } = new AbortController();
const base = chrome.runtime.getURL('');
const drawSvg = createSvgFrame(`${base}draw.html`, signal);
const host = createHost({ base, signal, drawSvg });
// The background opens the document again for the next picture.
serveHost(
  watchIdle(host, LIMITS.idle, () => window.close()),
  signal,
);
