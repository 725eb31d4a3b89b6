/** What the tests of engine and host use inside a page. */
import { catalog } from '@/models/catalog';
import { createEngine } from '@/models/engine/engine';
import { decodePicture } from '@/models/engine/picture/decode';
import { classifyKind } from '@/models/experts/kind/classify';
import { decideKind } from '@/models/experts/kind/decide';
import { createCache } from '@/models/host/cache';
import { createHost } from '@/models/host/create-host';

const parts = { catalog, classifyKind, createCache, createEngine, createHost, decideKind, decodePicture };
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
