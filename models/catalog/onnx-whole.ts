/** Wire types: how the values of a protocol buffer's fields are laid out (protobuf.dev, "Message Structure"). */
const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH_DELIMITED = 2;
const FOUR_BYTES = 5;

/**
 * Whether an ONNX file, which is a protocol buffer, ends where its last field ends. Where a file was cut short, the
 * graph, which is nearly all of it, extends beyond the end. What the fields hold is not checked.
 */
export function isWholeOnnx(bytes: Uint8Array): boolean {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let place = 1; at < bytes.length; place *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    return Infinity;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag === Infinity) return false;
    const wire = tag % 8;
    if (wire === VARINT) {
      if (varint() === Infinity) return false;
    } else if (wire === LENGTH_DELIMITED) {
      const length = varint();
      at += length;
    } else if (wire === EIGHT_BYTES) at += 8;
    else if (wire === FOUR_BYTES) at += 4;
    else return false;
  }
  return at === bytes.length && at > 0;
}
