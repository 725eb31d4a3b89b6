import * as v from 'valibot';
import { isWholeOnnx } from '#models/catalog/onnx-whole.ts';
import { protobufFields } from '#models/catalog/protobuf-fields.ts';
import { PlanSchema, type Plan } from './plan.ts';

/** What models/training/captioners/altcap/export/plan.py writes into a model for which there are kernels. */
export interface PlanInModel {
  plan: Plan;
  /** An ONNX model: what comes after the convolutions. */
  tail: ArrayBuffer;
}

/** Numbers of fields in onnx.proto: of the model, and of an entry of its metadata. */
const METADATA = 14;
const KEY = 1;
const VALUE = 2;
const PLAN = 'altscribe.plan';
const TAIL = 'altscribe.tail';

/** The plan in an ONNX model's metadata; null where it has none. @throws where it has one that is not as it should be */
export function readPlan(model: ArrayBuffer): PlanInModel | null {
  const bytes = new Uint8Array(model);
  if (!isWholeOnnx(bytes)) return null;
  const entries = readMetadata(bytes);
  const plan = entries.get(PLAN);
  const tail = entries.get(TAIL);
  if (plan === undefined || tail === undefined) return null;
  return {
    plan: v.parse(PlanSchema, JSON.parse(plan)),
    tail: Uint8Array.from(atob(tail), (character) => character.charCodeAt(0)).buffer,
  };
}

function readMetadata(bytes: Uint8Array): Map<string, string> {
  const entries = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const { number, start, end } of protobufFields(bytes)) {
    if (number !== METADATA) continue;
    const entry = bytes.subarray(start, end);
    const texts = [...protobufFields(entry)].map(
      (field) => [field.number, decoder.decode(entry.subarray(field.start, field.end))] as const,
    );
    const [key, value] = [KEY, VALUE].map((wanted) => texts.find(([found]) => found === wanted)?.[1]);
    if (key !== undefined && value !== undefined) entries.set(key, value);
  }
  return entries;
}
