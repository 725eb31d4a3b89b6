import { attributesIn, decodedText, type Tag } from './markup.ts';

/** An element of the markup around a control. */
export interface CardElement extends Tag {
  parent: CardElement | null;
  children: (CardElement | string)[];
}

/** Stands in the markup for the control itself (utils/protocol/page-context.ts). */
const HERE = 'x';

/** Elements without an end tag (HTML Living Standard, 13.1.2, "void elements"). */
const VOID = new Set(`area base br col embed hr img input link meta source track wbr ${HERE}`.split(' '));

/** Comments, elements whose content is no text for people, end tags, start tags, and text. */
const TOKEN =
  /<!--[^]*?-->|<(script|style|noscript|template|textarea|select|iframe)\b[^]*?<\/\1>|<\/([a-z][\w:-]*)>|<([a-z][\w:-]*)((?:\s[^\s="<>/]+="[^"]*")*)\s*\/?>|([^<]+)/gi;

/**
 * Reads markup as `outerHTML` writes it, whose end may be cut off. Gives the place of the control; null where it is not
 * in there. The markup is only read: no elements are made of it, so nothing in it can run.
 */
export function controlIn(html: string, control: Tag): CardElement | null {
  let at: CardElement = { name: '', attributes: {}, parent: null, children: [] };
  let here: CardElement | null = null;
  for (const [, , end, start, attributes = '', text] of html.matchAll(TOKEN)) {
    if (text) at.children.push(decodedText(text));
    else if (end) at = closed(at, end.toLowerCase());
    else if (start) {
      const name = start.toLowerCase();
      const tag = name === HERE ? control : { name, attributes: attributesIn(attributes) };
      const element: CardElement = { ...tag, parent: at, children: [] };
      at.children.push(element);
      if (name === HERE) here ??= element;
      if (!VOID.has(name)) at = element;
    }
  }
  return here;
}

/** The element around the one that an end tag closes; a stray end tag closes nothing. */
function closed(at: CardElement, name: string): CardElement {
  for (let element: CardElement | null = at; element; element = element.parent) {
    if (element.name === name) return element.parent ?? at;
  }
  return at;
}

/** The elements inside an element that people can see or hear, in document order, itself first. */
export function* elementsIn(element: CardElement): Generator<CardElement> {
  if (isHidden(element)) return;
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** Its ancestors, nearest first. */
export function* around(element: CardElement): Generator<CardElement> {
  for (let { parent } = element; parent; { parent } = parent) yield parent;
}

export function isInside(element: CardElement, outer: CardElement): boolean {
  return element === outer || around(element).some((one) => one === outer);
}

function isHidden({ attributes }: CardElement): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display:\s*none|visibility:\s*hidden/.test(attributes['style'] ?? '')
  );
}
