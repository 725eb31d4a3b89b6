/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode, annex 9). */
const [OPEN, CLOSE] = ['\u{2068}', '\u{2069}'];

/** A name of another language as part of a sentence: in one that runs the other way its parts keep their order. */
export function isolated(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}
