/** What one step of a filter costs, in shapes: a blur of a whole drawing takes as long as this many of them. */
const STEP = 200;
/** The same of one cell of a matrix that is laid over every pixel. */
const CELL = 10;
/** The same of one octave of noise. */
const OCTAVE = 2;

/** Functions of the CSS property `filter`: each is a step. */
const FUNCTIONS =
  /\b(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(/g;
const STEP_NAME = /^fe[A-Z]/;

/** What drawing an element itself costs, without its children and what it names. */
export function ownCost(element: Element, text: string): number {
  const functions = text.match(FUNCTIONS)?.length ?? 0;
  const step = STEP_NAME.test(element.localName) ? stepCost(element) : 0;
  return 1 + functions * STEP + step;
}

function stepCost(element: Element): number {
  if (element.localName === 'feConvolveMatrix') {
    const [columns = 3, rows = columns] = numbersOf(element.getAttribute('order'));
    return STEP + columns * rows * CELL;
  }
  if (element.localName === 'feTurbulence') {
    const [octaves = 1] = numbersOf(element.getAttribute('numOctaves'));
    return STEP + octaves * OCTAVE;
  }
  return STEP;
}

function numbersOf(text: string | null): number[] {
  return (text ?? '').split(/[\s,]+/).flatMap((part) => (Number(part) > 0 ? [Number(part)] : []));
}
