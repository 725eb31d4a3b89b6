import type { ListerCard } from '#models/catalog/lister-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { Engine } from '#models/engine/engine.ts';
import { parseLabels } from '#models/experts/objects/objects.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { parseListerNames } from './lister-names.ts';
import { seenFrom } from './seen-from.ts';

/**
 * What a photo shows, by the heads over the trunk's outputs: objects, stuff, scenes and names, each with its probability.
 * @param trunk SHA-256 of the trunk that gave the outputs
 * @param encoded these outputs
 * @returns null where the heads were fitted to another trunk, or not all that they need is there
 * @throws PictureError where a file cannot be loaded
 */
export async function see(
  engine: Engine,
  card: ListerCard,
  trunk: string,
  encoded: Encoded,
  pixels: Pixels,
): Promise<SeenFinding | null> {
  const { heads, detector, files } = card;
  const { scores, counts, regions, boxes } = detector;
  const needed = [...heads.inputs, scores, counts, regions, boxes];
  if (trunk !== card.trunk || !needed.every((name) => name in encoded)) return null;
  const [session, names, labels] = await Promise.all([
    engine.session(files[heads.file]!),
    engine.json(files[card.names]!, parseListerNames),
    engine.json(files[detector.labels]!, parseLabels),
  ]);
  const outputs = await session.run(Object.fromEntries(heads.inputs.map((name) => [name, encoded[name]!])));
  const raw = {
    scores: floats(encoded, scores),
    counts: floats(encoded, counts),
    regions: floats(encoded, regions),
    corners: floats(encoded, boxes),
    names: floats(outputs, heads.outputs.names),
    stuff: floats(outputs, heads.outputs.stuff),
    cells: floats(outputs, heads.outputs.cells),
    scenes: floats(outputs, heads.outputs.scenes),
    acts: floats(outputs, heads.outputs.acts),
  };
  return seenFrom(pixels, raw, names, labels);
}
