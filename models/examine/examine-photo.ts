import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { CardSet } from '#models/catalog/card-set.ts';
import { encodeTimed } from '#models/engine/encode-timed.ts';
import { floats, type EarlierEncodings, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { Stopwatch } from '#models/engine/stopwatch.ts';
import { caption } from '#models/experts/caption/caption.ts';
import { openWriter } from '#models/experts/caption/open-writer.ts';
import { topClasses } from '#models/experts/objects/classes.ts';
import { objectsFrom, parseLabels } from '#models/experts/objects/objects.ts';
import { see } from '#models/experts/seen/see.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { Findings, ObjectFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';

/** The lister tells what is seen. Without it only the captioner's own detector does. */
export type PhotoModels = Pick<CardSet, 'captioner' | 'ranker' | 'lister'>;

/**
 * What is seen in a picture by way of the captioner's encoder, and its caption.
 * @param options of the captioner's decoding; null where no caption is wanted
 * @throws PictureError where the model cannot be loaded; AbortError when the signal is aborted
 */
export async function examinePhoto(
  engine: Engine,
  models: PhotoModels,
  pixels: Pixels,
  options: DecodingOptions | null,
  earlier: EarlierEncodings,
  watch: Stopwatch,
  signal: AbortSignal,
): Promise<Pick<Findings, 'objects' | 'classes' | 'seen' | 'caption'>> {
  const { captioner } = models;
  await watch.time('load', () => load(engine, captioner, options !== null));
  signal.throwIfAborted();
  const encoded = await encodeTimed(engine, captioner, pixels, earlier, watch);
  signal.throwIfAborted();
  const objects = await objectsIn(engine, captioner, encoded);
  const classes = captioner.classes ? topClasses(floats(encoded, captioner.classes.output)) : [];
  const seen = await watch.time('see', () => seenIn(engine, models, encoded, pixels));
  signal.throwIfAborted();
  if (!options) return { objects, classes, seen, caption: null };
  const write = () => caption(engine, models, encoded, objects, options, signal);
  return { objects, classes, seen, caption: await watch.time('caption', write) };
}

/** Loads all that will be needed, at the same time. */
async function load(engine: Engine, card: CaptionCard, writes: boolean): Promise<void> {
  const { files, encoder } = card;
  const { file, beside, bridge } = encoder;
  const needed = [file, ...(beside ? [beside.file] : []), ...(bridge ? [bridge.file] : [])];
  await Promise.all([
    ...needed.map((file) => engine.session(files[file]!)),
    ...(writes ? [openWriter(engine, card)] : []),
  ]);
}

async function objectsIn(engine: Engine, card: CaptionCard, encoded: Encoded): Promise<ObjectFinding[]> {
  if (!card.objects) return [];
  const labels = await engine.json(card.files[card.objects.labels]!, parseLabels);
  const { output, counts } = card.objects;
  return objectsFrom(floats(encoded, output), labels, counts ? floats(encoded, counts) : undefined);
}

/** Null where there is no lister, or where it was fitted to another trunk. */
async function seenIn(
  engine: Engine,
  { captioner, lister }: PhotoModels,
  encoded: Encoded,
  pixels: Pixels,
): Promise<SeenFinding | null> {
  if (!lister) return null;
  const { file, beside } = captioner.encoder;
  return see(engine, lister, captioner.files[beside?.file ?? file]!.sha256, encoded, pixels);
}
