/** What the tests of engine and host use inside a page. */
import { catalog } from '@/models/catalog';
import { decideKind } from '@/models/describe/decide-kind';
import { encode } from '@/models/engine/encode';
import { createEngine } from '@/models/engine/engine';
import { decodePicture } from '@/models/engine/picture/decode';
import { openSpeaker } from '@/models/experts/caption/open-speaker';
import { readCode } from '@/models/experts/code/read';
import { classifyKind } from '@/models/experts/kind/classify';
import { similarities } from '@/models/experts/rank/similarity';
import { readText } from '@/models/experts/text/read';
import { createCache } from '@/models/host/cache';
import { createHost } from '@/models/host/create-host';

const parts = {
  catalog,
  classifyKind,
  createCache,
  createEngine,
  createHost,
  decideKind,
  decodePicture,
  encode,
  openSpeaker,
  readCode,
  readText,
  similarities,
};
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
