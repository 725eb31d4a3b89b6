import { isAsideByClass } from './class-words.ts';
import { isTelling } from './telling.ts';
import type { CardElement } from './card-tree.ts';

/** A run of text in an element, and the element. */
export interface Piece {
  text: string;
  element: CardElement;
}

/** Elements that only change the look of a few words within a text. */
const FORMATTING = new Set('b strong i em mark u s sub sup font abbr wbr bdi bdo q cite'.split(' '));
const WITHOUT_TEXT = new Set([
  'svg',
  'img',
  'picture',
  'video',
  'audio',
  'object',
  'canvas',
  'button',
  'dt',
  'label',
]);
/** The texts in an element that may tell what it is, in document order; what stands inside another control is left out. */
export function piecesOf(element: CardElement): Piece[] {
  return allPiecesOf(element).filter(({ text, element: one }) => isTelling(text) && !isAside(one, element));
}

/** The element's texts as one name: its pieces, unless they are too long together. '' where none is telling. */
export function nameIn(element: CardElement): string {
  const pieces = piecesOf(element).map(({ text }) => text);
  const names = pieces.filter((text) => !text.startsWith('@'));
  const [first = ''] = names.length > 0 ? names : pieces;
  const whole = names.join(' ');
  return names.length > 1 && whole.length <= LONGEST_JOINED ? whole : first;
}

/** More than one piece makes a name only up to here: a teaser after a headline does not. */
const LONGEST_JOINED = 60;

function allPiecesOf(element: CardElement): Piece[] {
  const pieces: Piece[] = [];
  let open = '';
  const end = (owner: CardElement) => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text) pieces.push({ text, element: owner });
    open = '';
  };
  const walk = (parent: CardElement, owner: CardElement) => {
    for (const child of parent.children) {
      if (typeof child === 'string') open += child;
      else if (FORMATTING.has(child.name)) walk(child, owner);
      else {
        end(owner);
        if (!WITHOUT_TEXT.has(child.name) && !isSkipped(child)) walk(child, child);
        end(child);
      }
    }
  };
  walk(element, element);
  end(element);
  return pieces;
}

function isSkipped({ attributes }: CardElement): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display:\s*none|visibility:\s*hidden/.test(attributes['style'] ?? '')
  );
}

/** True for a price, a kicker and the like; `root` itself was chosen for what it is. */
function isAside(element: CardElement, root: CardElement): boolean {
  for (let one: CardElement | null = element; one && one !== root; one = one.parent) {
    if (one.name === 'time' || isAsideByClass(one)) return true;
  }
  return false;
}
