/** What scripts and tests use of the engine and the host inside a page. */
import { catalog } from '#models/catalog/catalog.ts';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import { examine } from '#models/examine/examine.ts';
import { routePicture } from '#models/route/route-picture.ts';
import { stopwatch } from '#models/engine/stopwatch.ts';
import { encode, NO_EARLIER_ENCODINGS } from '#models/engine/encode.ts';
import { createEngine } from '#models/engine/engine.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import { flatten } from '#models/engine/picture/flatten.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { openWriter } from '#models/experts/caption/open-writer.ts';
import { nameUnread, readCode } from '#models/experts/code/read-code.ts';
import { signsOfCode } from '#models/experts/code/signs/signs-of-code.ts';
import { similarities } from '#models/experts/rank/similarity.ts';
import { nameSymbol } from '#models/experts/symbols/name-symbol.ts';
import { findLines } from '#models/experts/text/find-lines.ts';
import { openDetector } from '#models/experts/text/open-detector.ts';
import { ground } from '#models/experts/text/ground.ts';
import { readText } from '#models/experts/text/read-text.ts';
import { createCache } from '#models/host/cache.ts';
import { createHost } from '#models/host/create-host.ts';

const parts = {
  catalog,
  createCache,
  createEngine,
  createHost,
  decodePicture,
  encode,
  examine,
  findCardSet,
  flatten,
  NO_EARLIER_ENCODINGS,
  openWriter,
  nameSymbol,
  nameUnread,
  readCode,
  findLines,
  openDetector,
  ground,
  readText,
  resize,
  routePicture,
  signsOfCode,
  similarities,
  stopwatch,
};
declare global {
  var engine: typeof parts;
}
globalThis.engine = parts;
