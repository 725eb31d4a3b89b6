import type { Card } from '#models/catalog/caption-card.ts';
import { floats, type Encoded, type EncodedBefore } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { caption, type CaptionModels } from '#models/experts/caption/caption.ts';
import { openSpeaker } from '#models/experts/caption/open-writer.ts';
import { topClasses } from '#models/experts/objects/classes.ts';
import { objectsFrom, parseLabels } from '#models/experts/objects/objects.ts';
import type { DecodingOptions } from '#utils/protocol/host-contract.ts';
import type { Findings, ObjectFinding } from '#utils/domain/findings.ts';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import type { Stopwatch } from '#models/engine/stopwatch.ts';

/**
 * What a captioner's encoder sees, and where `options` are given what its decoder says of it.
 * @throws PictureError where the model cannot be loaded; AbortError when the signal says so
 */
export async function look(
  engine: Engine,
  models: CaptionModels,
  pixels: Pixels,
  options: DecodingOptions | null,
  before: EncodedBefore,
  watch: Stopwatch,
  signal: AbortSignal,
): Promise<Pick<Findings, 'objects' | 'classes' | 'caption'>> {
  const { card } = models;
  await watch.time('load', () => load(engine, card, options !== null));
  signal.throwIfAborted();
  const encoded = await encodeTimed(engine, card, pixels, before, watch);
  signal.throwIfAborted();
  const objects = await objectsOf(engine, card, encoded);
  const classes = card.classes ? topClasses(floats(encoded, card.classes.output)) : [];
  if (!options) return { objects, classes, caption: null };
  const written = () => caption(engine, models, encoded, objects, options, signal);
  return { objects, classes, caption: await watch.time('caption', written) };
}

/** Loads what will be needed, side by side. */
async function load(engine: Engine, card: Card, speaks: boolean): Promise<void> {
  const { files, encoder } = card;
  const { file, beside, bridge } = encoder;
  const needed = [file, ...(beside ? [beside.file] : []), ...(bridge ? [bridge.file] : [])];
  await Promise.all([
    ...needed.map((file) => engine.session(files[file]!)),
    ...(speaks ? [openSpeaker(engine, card)] : []),
  ]);
}

async function objectsOf(engine: Engine, card: Card, encoded: Encoded): Promise<ObjectFinding[]> {
  if (!card.objects) return [];
  const labels = await engine.json(card.files[card.objects.labels]!, parseLabels);
  const { output, counts } = card.objects;
  return objectsFrom(floats(encoded, output), labels, counts ? floats(encoded, counts) : undefined);
}
