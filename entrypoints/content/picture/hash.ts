/** Characters of a text that go into its hash. Data URLs may be longer, but no picture of that size is read. */
const MOST_HASHED = 30_000_000;

/** Two rounds of FNV-1a with different seeds: 64 bits, enough to tell the pictures of one page apart. */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < Math.min(text.length, MOST_HASHED); i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
