import { is } from './is.ts';
import { attributeOf } from './attribute.ts';
import { CONTROL_ROLES, IMAGE_ROLES } from '#entrypoints/content/find/data/roles.ts';
import { roleOf } from './role.ts';
import { flatParentOf } from './tree.ts';

export type HiddenReason = 'aria-hidden' | 'inert' | 'not-rendered';

/** What an element and its ancestors mean for what is inside. */
export interface Surroundings {
  /** The attribute that hides it from assistive technology. */
  concealed: Exclude<HiddenReason, 'not-rendered'> | null;
  /** The nearest link, button or the like. */
  nearestControl: Element | null;
  /** The nearest element whose role makes everything inside it part of one image. */
  image: Element | null;
}

/** Answers that hold while the page does not change: make one for each synchronous pass over it. */
export interface Memo {
  surroundings: Map<Element, Surroundings>;
  controlsNamed: Map<Element, boolean>;
  /** Controls of which only a closer look, which has to come first, can tell whether they have a name. */
  unclear: Set<Element>;
  /** For each unnamed control, the image in it that is to speak for it. */
  speakers: Map<Element, Element>;
}

export function newMemo(): Memo {
  return {
    surroundings: new Map(),
    controlsNamed: new Map(),
    unclear: new Set(),
    speakers: new Map(),
  };
}

const NOTHING: Surroundings = { concealed: null, nearestControl: null, image: null };

/** Surroundings inside an element. With one memo, every ancestor is looked at once. */
export function surroundingsIn(element: Element | null, memo: Memo): Surroundings {
  const unknown: Element[] = [];
  let known: Surroundings | undefined;
  for (let node = element; node && !(known = memo.surroundings.get(node)); node = flatParentOf(node)) {
    unknown.push(node);
  }
  let result = known ?? NOTHING;
  for (const ancestor of unknown.toReversed()) {
    result = narrowed(result, ancestor);
    memo.surroundings.set(ancestor, result);
  }
  return result;
}

/** Surroundings of an element, itself left out. */
export function surroundingsOf(element: Element, memo: Memo): Surroundings {
  return surroundingsIn(flatParentOf(element), memo);
}

function narrowed(outer: Surroundings, element: Element): Surroundings {
  const hidden = hiddenBy(element);
  const role = is(element, 'a,button,summary,option,[role]') ? roleOf(element) : '';
  if (!hidden && !role) return outer;
  return {
    concealed: hidden ?? outer.concealed,
    nearestControl: CONTROL_ROLES.has(role) ? element : outer.nearestControl,
    // Alone among the image roles, a document has children of its own (Graphics-ARIA).
    image: IMAGE_ROLES.has(role) && role !== 'graphics-document' ? element : outer.image,
  };
}

/** The attribute of the element itself that hides it and its descendants. */
export function hiddenBy(element: Element): Surroundings['concealed'] {
  if (element.hasAttribute('inert')) return 'inert';
  const hides = attributeOf(element, 'aria-hidden').toLowerCase() === 'true';
  // Browsers ignore it where it would hide the whole page.
  return hides && !is(element, 'html,body') ? 'aria-hidden' : null;
}
