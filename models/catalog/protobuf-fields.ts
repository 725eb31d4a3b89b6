/** Wire types: how the values of a protocol buffer's fields are laid out (protobuf.dev, "Message Structure"). */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
/** Bytes of those of a fixed length. */
const FIXED = new Map([
  [1, 8],
  [5, 4],
]);

/** One field of a message. Its value may end beyond the bytes, where a file was cut short. */
interface Field {
  number: number;
  start: number;
  end: number;
}

/** The fields of a message in order. @throws RangeError where the bytes are no protocol buffer */
export function* protobufFields(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let place = 1; at < bytes.length; place *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    throw new RangeError('A protocol buffer ends within a number.');
  };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag % 8;
    const length = wire === LENGTH_DELIMITED ? varint() : FIXED.get(wire);
    const start = at;
    if (wire === VARINT) varint();
    else if (length === undefined) throw new RangeError(`A protocol buffer has a field of type ${wire}.`);
    else at += length;
    yield { number: Math.floor(tag / 8), start, end: at };
  }
}
