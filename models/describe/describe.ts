import type { Card } from '@/models/catalog';
import { encode, floats, type Encoded } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import { caption } from '@/models/experts/caption/caption';
import { topClasses } from '@/models/experts/objects/classes';
import { objectsFrom, parseLabels } from '@/models/experts/objects/objects';
import type { DecodingOptions } from '@/models/host/contract';
import type { ClassFinding, Findings, ObjectFinding } from '@/utils/findings';
import { route } from './route';
import { stopwatch } from './stopwatch';

export interface DescribeRequest {
  card: Card;
  /** Differences from the card's decoding. */
  decoding: Partial<DecodingOptions>;
  /** Caption it whatever it is. */
  raw: boolean;
}

/**
 * Finds out what is in a picture: its kind first, then the experts of that kind, one encoder for them all.
 * @throws PictureError where a model cannot be loaded; AbortError when the signal says so
 */
export async function describe(
  engine: Engine,
  pixels: Pixels,
  { card, decoding, raw }: DescribeRequest,
  signal: AbortSignal,
): Promise<Findings> {
  const watch = stopwatch();
  const findings: Findings = {
    width: pixels.naturalWidth,
    height: pixels.naturalHeight,
    ...(raw ? { kind: null, kinds: {}, refusal: null } : watch.time('route', () => route(pixels))),
    words: 0,
    chart: null,
    caption: null,
    text: null,
    code: null,
    objects: [],
    classes: [],
    model: { id: card.id, version: card.version },
    timings: watch.timings,
  };
  if (findings.refusal) return findings;

  await watch.time('load', () => load(engine, card));
  signal.throwIfAborted();
  const encoded = await watch.time('encode', () => encode(engine, card, pixels));
  signal.throwIfAborted();
  findings.objects = await objects(engine, card, encoded);
  findings.classes = classes(card, encoded);
  const options = { ...card.decoding, ...decoding };
  findings.caption = await watch.time('caption', () =>
    caption(engine, card, encoded, findings.objects, options, signal),
  );
  return findings;
}

/** Loads what the experts will need, side by side. */
async function load(engine: Engine, { files, encoder, decoder }: Card): Promise<void> {
  const needed = [encoder.file, decoder.file, ...(encoder.bridge ? [encoder.bridge.file] : [])];
  await Promise.all(needed.map((file) => engine.session(files[file]!)));
}

async function objects(engine: Engine, card: Card, encoded: Encoded): Promise<ObjectFinding[]> {
  if (!card.objects) return [];
  const labels = await engine.json(card.files[card.objects.labels]!, parseLabels);
  const { output, counts } = card.objects;
  return objectsFrom(floats(encoded, output), labels, counts ? floats(encoded, counts) : undefined);
}

function classes(card: Card, encoded: Encoded): ClassFinding[] {
  return card.classes ? topClasses(floats(encoded, card.classes.output)) : [];
}
