import { IMAGE_ROLES } from '../data/roles';
import { isBoxless, isRendered } from '../rendered';
import { roleOf } from '../role';
import { hiddenBy } from '../surroundings';
import { flatChildrenOf, referencesOf } from '../tree';
import { hostNameOf, titleOf } from './host';
import { trimName } from './text';
import { valueOf } from './value';

/** The state of one traversal (accname 1.2, section 4.3.2). */
export interface Walk {
  seen: Set<Element>;
  /** Inside the target of `aria-labelledby`: no further one is followed. */
  referenced: boolean;
  /** The target of the reference was hidden itself, so that its hidden content counts. */
  hidden: boolean;
}

const NEVER_TEXT = new Set(['script', 'style', 'template', 'noscript']);
/** Text inside them is a fallback or belongs to their value. */
const WITHOUT_CONTENTS = new Set('object video audio iframe select progress meter datalist'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i kbd mark q s samp slot small span strong sub sup u wbr'.split(
    ' ',
  ),
);

/** The name that `aria-labelledby` or `aria-label` gives (steps 2B and 2D); '' where neither does. */
export function ariaNameOf(element: Element, walk?: Walk): string {
  return (walk?.referenced ? '' : labelledByText(element)) || trimName(element.getAttribute('aria-label'));
}

function labelledByText(element: Element): string {
  const texts = referencesOf(element, 'aria-labelledby').map((target) =>
    alternativeOf(target, { seen: new Set(), referenced: true, hidden: isHidden(target) }),
  );
  return trimName(texts.join(' '));
}

function isHidden(target: Element): boolean {
  return !isRendered(target) || target.closest('[aria-hidden="true" i]') !== null;
}

/** What an element contributes to the name of the element around it, or referring to it. */
export function alternativeOf(element: Element, walk: Walk): string {
  if (walk.seen.has(element) || NEVER_TEXT.has(element.localName)) return '';
  walk.seen.add(element);
  const sight = walk.hidden ? 'visible' : sightOf(element);
  if (sight === 'none') return '';
  const given = valueOf(element) || ariaNameOf(element, walk);
  if (given) return given;
  if (roleOf(element) === 'none' && element.matches('img,svg')) return '';
  return hostNameOf(element) ?? (contentsOf(element, walk, sight === 'visible') || titleOf(element));
}

/**
 * Text of an element's content (step 2F), spaces as they come.
 * @param ownText false where `visibility` hides the element's own text, but maybe not its descendants.
 */
export function contentsOf(element: Element, walk: Walk, ownText = true): string {
  if (WITHOUT_CONTENTS.has(element.localName) || IMAGE_ROLES.has(roleOf(element))) return '';
  if (element.localName === 'use') return instanceTextOf(element, walk);
  let text = '';
  for (const child of flatChildrenOf(element)) {
    if (child instanceof Text) text += ownText ? child.data : '';
    else if (child instanceof Element) text += spaced(child, alternativeOf(child, walk));
  }
  for (const owned of referencesOf(element, 'aria-owns')) text += ` ${alternativeOf(owned, walk)}`;
  return text;
}

/** A sprite's symbol brings its title along: the original is not rendered, its instance is. */
function instanceTextOf(use: Element, walk: Walk): string {
  const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
  const original = href.startsWith('#') && (use.getRootNode() as Document).getElementById(href.slice(1));
  return original ? alternativeOf(original, { ...walk, hidden: true }) : '';
}

function spaced(element: Element, text: string): string {
  return text && !INLINE.has(element.localName) ? ` ${text} ` : text;
}

/** `none`: the subtree is hidden; `invisible`: the own text is, but what is inside may be visible again. */
function sightOf(element: Element): 'visible' | 'invisible' | 'none' {
  if (hiddenBy(element)) return 'none';
  if (element.checkVisibility({ visibilityProperty: true })) return 'visible';
  if (element.checkVisibility()) return 'invisible';
  return isBoxless(element) || element.parentElement?.closest('canvas') ? 'visible' : 'none';
}
