import { addressOf, isSameTarget } from './same-target.ts';
import { around, elementsIn, isInside, type CardElement } from './card-tree.ts';
import { piecesOf } from './pieces.ts';

/** Where a page's furniture begins: what stands there belongs to no card. */
const PAGE_PARTS = new Set(['', 'html', 'body', 'main', 'nav']);
const PICTURES = new Set(['img', 'svg', 'picture', 'canvas', 'video', 'input']);

/**
 * The elements around a control that belong to it alone, nearest first: a cell, a card, a row. The next one out holds
 * another card, or another linked picture, so its words are about several.
 */
export function cardAround(control: CardElement): CardElement[] {
  const card: CardElement[] = [];
  let inner = control;
  for (const outer of around(control)) {
    if (PAGE_PARTS.has(outer.name) || isList(outer, inner) || holdsOtherPictureLink(outer, inner)) break;
    card.push(outer);
    inner = outer;
  }
  return card;
}

/** Other links to the target of the control, those of the nearest surroundings first. */
export function twinsOf(control: CardElement, page: string | undefined): CardElement[] {
  const target = addressOf(control, page);
  if (!target) return [];
  const twins = new Set<CardElement>();
  for (const outer of around(control)) {
    for (const element of elementsIn(outer)) {
      if (element !== control && isSameTarget(addressOf(element, page), target)) twins.add(element);
    }
  }
  return [...twins];
}

/** True where another child is made like the one that holds the control: both are cards of a list. */
function isList(outer: CardElement, inner: CardElement): boolean {
  const shape = shapeOf(inner);
  const hasText = piecesOf(inner).length > 0;
  return outer.children.some(
    (child) =>
      typeof child !== 'string' &&
      child !== inner &&
      shapeOf(child) === shape &&
      (hasPicture(child) || (hasText && piecesOf(child).length > 0)),
  );
}

function holdsOtherPictureLink(outer: CardElement, inner: CardElement): boolean {
  return elementsIn(outer).some(
    (element) =>
      element.name === 'a' &&
      !isInside(element, inner) &&
      elementsIn(element).some(({ name }) => name === 'img'),
  );
}

function hasPicture(element: CardElement): boolean {
  return elementsIn(element).some(({ name }) => PICTURES.has(name));
}

/** Its name and its first class; digits aside, since a class may number the cards. */
function shapeOf({ name, attributes }: CardElement): string {
  const [first = ''] = (attributes['class'] ?? '').trim().split(/\s+/);
  return `${name} ${first.replace(/\d+/g, '')}`;
}
