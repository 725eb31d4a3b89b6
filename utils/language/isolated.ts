/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode, annex 9). */
const [OPEN, CLOSE] = ['\u{2068}', '\u{2069}'];

/**
 * Makes a name safe to put into a sentence that may run in the other direction: a Latin name in an Arabic sentence
 * keeps the order of its parts.
 */
export function isolated(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}
