/** Probability, by the shapes of a line, from which it is a formula whatever was read; and from which its words decide. */
const BY_SHAPE = 0.85;
const PERHAPS = 0.3;

/** Names that stand in formulas. All other words of three letters and more belong to prose. */
const NAMES = new Set(
  'sin cos tan cot sec log lim exp max min det mod arg sup inf sinh cosh tanh ln dx dy dt'.split(' '),
);
/** Marks that hold a formula together. */
const RELATION = /[=≈≠≤≥∈→⇒±∓∫∑∏√∂∞∇]/u;
/** A function of a variable: "f(x)". */
const FUNCTION = /(?<!\p{L})\p{L}\(\p{L}\)/u;
const OPERATION = /[+\-−–*/×·÷^²³¹()[\]{}|]/u;

/**
 * Whether a line is a formula. Sums of plain numbers are not meant: they can be read as they stand. A line is prose where it
 * has words, even with an equals sign among them ("width = 10").
 * @param shape how probable it is by the shapes of its signs, 0..1
 */
export function isFormula(text: string, shape: number): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const prose = words.filter((word) => word.length >= 3 && !NAMES.has(word.toLowerCase()));
  const letters = prose.reduce((sum, word) => sum + word.length, 0);
  const isProse = letters * 2 > text.replace(/\s/gu, '').length;
  if (words.length === 0) return shape >= BY_SHAPE && !/^[\d\s.,+\-−–×x*/÷:=()%$€£¥]+$/u.test(text);
  if (isProse) return false;
  if (RELATION.test(text)) return prose.length === 0 || shape >= PERHAPS;
  if (FUNCTION.test(text) && prose.length === 0) return true;
  return shape >= BY_SHAPE || (shape >= PERHAPS && OPERATION.test(text) && prose.length === 0);
}
