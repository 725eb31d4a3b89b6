import { createHost } from '#models/host/create-host.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { serveHost } from '#models/host/serve-host.ts';
import { createSvgFrame } from '#models/obtain/svg/frame.ts';
import { watchIdle } from '#models/host/watch-idle.ts';

const { signal } = new AbortController();
const base = chrome.runtime.getURL('');
const drawSvg = createSvgFrame(`${base}draw.html`, signal);
const host = createHost({ base, signal, drawSvg });
// The background opens the document again for the next picture.
serveHost(
  watchIdle(host, LIMITS.idle, () => window.close()),
  signal,
);
