import { CLOSED_IMAGE_ROLES, CONTROL_ROLES } from './data/roles';
import { roleOf } from './role';
import { flatParentOf } from './tree';

/** What the ancestors of an element mean for it; the element itself counts as one. */
export interface Surroundings {
  /** Why the element is hidden from assistive technology, where an attribute hides it. */
  hidden: 'aria-hidden' | 'inert' | null;
  /** The nearest link, button or the like. */
  control: Element | null;
  /** The nearest element whose role makes everything inside it part of one image. */
  image: Element | null;
}

/** Answers that hold while the page does not change: make one for each synchronous pass over it. */
export interface Memo {
  surroundings: Map<Element, Surroundings>;
  controlNames: Map<Element, string>;
  /** For each unnamed control, the image in it that is to speak for it. */
  speakers: Map<Element, Element>;
}

export function newMemo(): Memo {
  return { surroundings: new Map(), controlNames: new Map(), speakers: new Map() };
}

const NOTHING: Surroundings = { hidden: null, control: null, image: null };

/** Surroundings of an element; each ancestor is looked at once for one memo. */
export function surroundingsOf(element: Element | null, memo: Memo): Surroundings {
  const unknown: Element[] = [];
  let node = element;
  let known: Surroundings | undefined;
  while (node && !(known = memo.surroundings.get(node))) {
    unknown.push(node);
    node = flatParentOf(node);
  }
  let result = known ?? NOTHING;
  for (const ancestor of unknown.toReversed()) {
    result = within(result, ancestor);
    memo.surroundings.set(ancestor, result);
  }
  return result;
}

function within(outer: Surroundings, element: Element): Surroundings {
  const hidden = hiddenBy(element) ?? outer.hidden;
  const role = mayHaveRole(element) ? roleOf(element) : '';
  const control = CONTROL_ROLES.has(role) ? element : outer.control;
  const image = CLOSED_IMAGE_ROLES.has(role) ? element : outer.image;
  const same = hidden === outer.hidden && control === outer.control && image === outer.image;
  return same ? outer : { hidden, control, image };
}

/** The attribute of the element itself that hides it and its descendants. */
export function hiddenBy(element: Element): Surroundings['hidden'] {
  if (element.hasAttribute('inert')) return 'inert';
  const hides = element.getAttribute('aria-hidden')?.toLowerCase() === 'true';
  // Browsers ignore it where it would hide the whole page.
  return hides && element !== element.ownerDocument.body && element.parentNode !== element.ownerDocument
    ? 'aria-hidden'
    : null;
}

const CONTROL_ELEMENTS = new Set(['a', 'button', 'summary', 'option']);

function mayHaveRole(element: Element): boolean {
  return CONTROL_ELEMENTS.has(element.localName) || element.hasAttribute('role');
}
