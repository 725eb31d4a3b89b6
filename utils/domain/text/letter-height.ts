/** Letters, digits and signs that rise above the small ones, and such as hang below the line. */
const RISES = /[\p{Lu}\p{N}bdfhkltijß!?$€£%&()[\]/|"'‘’“”ÀàÁá]/u;
const HANGS = /[gjpqyçQ,;()[\]/|$]/u;

/** Height of a line's box, as a share of that of a line with both, where it holds letters that only rise, hang or neither. */
const SHARES = { both: 1, rising: 0.87, hanging: 0.87, neither: 0.72 };

/**
 * How large a line is set: the height of its box, corrected for the letters that happen to be in it. "Signature" reaches
 * higher and lower than "accounts" in the same font.
 */
export function letterHeight(boxHeight: number, text: string): number {
  const [rises, hangs] = [RISES.test(text), HANGS.test(text)];
  const kind = rises ? (hangs ? 'both' : 'rising') : hangs ? 'hanging' : 'neither';
  return boxHeight / SHARES[kind];
}
