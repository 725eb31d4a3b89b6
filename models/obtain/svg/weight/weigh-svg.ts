import { declaredTexts } from './declared-texts.ts';
import { ownCost } from './own-cost.ts';

/** A part of the drawing that another part names: `href="#id"`, `url(#id)`. */
const REFERENCE = /#([^\s"')]+)/g;

/** Heavier than anything that is drawn. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * How much there is to draw, roughly in shapes: every use of a part counts as the part itself, to any depth, and filters count
 * as what they cost. Nothing is drawn for that. A drawing that cannot be weighed, since its parts name each other in a round or
 * are nested too deeply, is too heavy.
 */
export function weighSvg(text: string): number {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  const texts = declaredTexts(document);
  if (!texts) return MOST;
  const byId = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id]')) {
    if (!byId.has(element.id)) byId.set(element.id, element);
  }
  /** Infinity while an element is being weighed: whoever meets that goes round. */
  const known = new Map<Element, number>();
  const weigh = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Infinity);
    const text = texts(element);
    let weight = ownCost(element, text);
    for (const child of element.children) weight += weigh(child);
    for (const [, id = ''] of text.matchAll(REFERENCE)) {
      const target = byId.get(decoded(id));
      if (target) weight += weigh(target) * timesDrawn(element, text);
    }
    known.set(element, weight);
    return weight;
  };
  try {
    return Math.min(weigh(document.documentElement), MOST);
  } catch (error) {
    if (error instanceof RangeError) return MOST;
    throw error;
  }
}

const MARKED = /marker/;
const NUMBER = /\d+(?:\.\d+)?/g;

/** A marker is drawn at every corner of a line. */
function timesDrawn(element: Element, text: string): number {
  if (!MARKED.test(text)) return 1;
  const line = `${element.getAttribute('d') ?? ''} ${element.getAttribute('points') ?? ''}`;
  return 1 + (line.match(NUMBER)?.length ?? 0) / 2;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
