import { createHost } from '@/models/host/create-host';
import { serveHost } from '@/models/host/serve-host';

const { signal } = new AbortController();
serveHost(createHost({ base: chrome.runtime.getURL(''), signal }), signal);
