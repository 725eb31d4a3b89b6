import { protobufFields } from '#models/catalog/protobuf-fields.ts';

const INT32_MAX = 2 ** 31 - 1;

/** The bytes of a message's fields by number, each as often as it occurs. */
export function fieldsOf(bytes: Uint8Array): Map<number, Uint8Array[]> {
  const fields = new Map<number, Uint8Array[]>();
  for (const { number, start, end } of protobufFields(bytes)) {
    const known = fields.get(number);
    if (known) known.push(bytes.subarray(start, end));
    else fields.set(number, [bytes.subarray(start, end)]);
  }
  return fields;
}

const decoder = new TextDecoder();

/** The texts of a repeated field. */
export const texts = (fields: readonly Uint8Array[] = []): string[] =>
  fields.map((bytes) => decoder.decode(bytes));

/** The integers of a repeated field, packed or not, as signed ones (protobuf.dev, "Encoding"). Those beyond int32 become its ends. */
export function integers(fields: readonly Uint8Array[] = []): number[] {
  const values: number[] = [];
  for (const bytes of fields) {
    let value = 0n;
    let place = 0n;
    for (const byte of bytes) {
      value |= BigInt(byte & 0x7f) << place;
      place += 7n;
      if (byte >= 0x80) continue;
      values.push(clamped(BigInt.asIntN(64, value)));
      value = 0n;
      place = 0n;
    }
  }
  return values;
}

/** The nearest number that int32 holds: where a slice has no end, ONNX writes the largest int64. */
export function clamped(value: bigint): number {
  return Math.max(-INT32_MAX - 1, Math.min(INT32_MAX, Number(value)));
}

/** The floats of a repeated field, packed or not. */
export function float32s(fields: readonly Uint8Array[] = []): number[] {
  return fields.flatMap((bytes) => [...new Float32Array(aligned(bytes))]);
}

/** The bytes where typed arrays of any width may begin. */
export function aligned(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
