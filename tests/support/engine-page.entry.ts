/** What the tests of engine and host use inside a page. */
import { decodePicture } from '@/models/engine/picture/decode';
import { createCache } from '@/models/host/cache';
import { createHost } from '@/models/host/create-host';

const parts = { createCache, createHost, decodePicture };
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
