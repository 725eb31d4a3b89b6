import { protobufFields } from './protobuf-fields.ts';

/**
 * Whether an ONNX file, which is a protocol buffer, ends where its last field ends. Where a file was cut short, the
 * graph, which is nearly all of it, extends beyond the end. What the fields hold is not checked.
 */
export function isWholeOnnx(bytes: Uint8Array): boolean {
  let end = 0;
  try {
    for (const field of protobufFields(bytes)) end = field.end;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  return end === bytes.length && end > 0;
}
