import * as v from 'valibot';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import { DetectorPlanSchema } from './network/plan.ts';
import { openTextDetector, type TextDetector } from './network/text-detector.ts';

/**
 * The text detector, kept by the engine until it is released.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded
 */
export async function openDetector(engine: Engine, { files }: ReaderCard): Promise<TextDetector> {
  const plan = await engine.json(files['plan']!, (value) => v.parse(DetectorPlanSchema, value));
  return engine.open(files['detector']!, (bytes) => openTextDetector(plan, bytes));
}
