/** What the tests of engine and host use inside a page. */
import { catalog, findModel } from '@/models/catalog';
import { describe } from '@/models/describe/describe';
import { route } from '@/models/describe/route';
import { stopwatch } from '@/models/describe/stopwatch';
import { encode, NOTHING_BEFORE } from '@/models/engine/encode';
import { createEngine } from '@/models/engine/engine';
import { decodePicture } from '@/models/engine/picture/decode';
import { flatten } from '@/models/engine/picture/flatten';
import { resize } from '@/models/engine/picture/resize';
import { openSpeaker } from '@/models/experts/caption/open-speaker';
import { readCode } from '@/models/experts/code/read';
import { similarities } from '@/models/experts/rank/similarity';
import { findLines } from '@/models/experts/text/find-lines';
import { ground } from '@/models/experts/text/ground';
import { readText } from '@/models/experts/text/read';
import { createCache } from '@/models/host/cache';
import { createHost } from '@/models/host/create-host';

const parts = {
  catalog,
  createCache,
  createEngine,
  createHost,
  decodePicture,
  describe,
  encode,
  findModel,
  flatten,
  NOTHING_BEFORE,
  openSpeaker,
  readCode,
  findLines,
  ground,
  readText,
  resize,
  route,
  similarities,
  stopwatch,
};
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
