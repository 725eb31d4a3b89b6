/** What the tests of engine and host use inside a page. */
import { createEngine } from '@/models/engine/engine';
import { decodePicture } from '@/models/engine/picture/decode';
import { readCode } from '@/models/experts/code/read';
import { readText } from '@/models/experts/text/read';
import { createCache } from '@/models/host/cache';
import { createHost } from '@/models/host/create-host';

const parts = { createCache, createEngine, createHost, decodePicture, readCode, readText };
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
