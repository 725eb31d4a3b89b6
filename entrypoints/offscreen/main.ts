import { createHost } from '@/models/host/create-host';
import { serveHost } from '@/models/host/serve-host';
import { createSvgFrame } from '@/models/host/svg/frame';

const { signal } = new AbortController();
const base = chrome.runtime.getURL('');
const drawSvg = createSvgFrame(`${base}draw.html`, signal);
serveHost(createHost({ base, signal, drawSvg }), signal);
