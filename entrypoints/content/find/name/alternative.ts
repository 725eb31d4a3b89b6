import { is } from '#entrypoints/content/find/element/is.ts';
import { attributeOf } from '#entrypoints/content/find/element/attribute.ts';
import { IMAGE_ROLES } from '#entrypoints/content/find/data/roles.ts';
import { isRendered } from '#entrypoints/content/find/element/rendered.ts';
import { roleOf } from '#entrypoints/content/find/element/role.ts';
import { hiddenBy } from '#entrypoints/content/find/element/surroundings.ts';
import { byId, flatChildrenOf, referencesOf } from '#entrypoints/content/find/element/tree.ts';
import { hostNameOf, titleOf } from './host-label.ts';
import { spokenText, trimName } from './name-text.ts';
import { valueOf } from './value.ts';

/** The state of one traversal (accname 1.2, section 4.3.2). */
export interface Walk {
  seen: Set<Element>;
  /** Inside the target of `aria-labelledby`: no further one is followed. */
  referenced?: boolean;
  /** The target of the reference was hidden itself, so that its hidden content counts. */
  showsHidden?: boolean;
  /** Any text will do: the traversal ends at the first. */
  brief?: boolean;
}

/** Never text, or text only as a fallback, or part of a value. */
const WITHOUT_TEXT =
  'script,style,template,noscript,object,video,audio,iframe,select,progress,meter,datalist';

/** The name that `aria-labelledby` or `aria-label` gives (steps 2B and 2D); '' where neither does. */
export function ariaNameOf(element: Element, walk?: Walk): string {
  return (walk?.referenced ? '' : labelledByText(element)) || trimName(attributeOf(element, 'aria-label'));
}

function labelledByText(element: Element): string {
  return trimName((element.ariaLabelledByElements ?? []).map((target) => referencedText(target)).join(' '));
}

/** Text of an element that labels another one by reference, hidden or not (step 2A). */
export function referencedText(target: Element, seen = new Set<Element>()): string {
  const showsHidden = !isRendered(target) || target.closest('[aria-hidden=true i]') !== null;
  return alternativeOf(target, { seen, referenced: true, showsHidden });
}

/** What an element contributes to the name of the element around it, or referring to it. */
export function alternativeOf(element: Element, walk: Walk): string {
  if (walk.seen.has(element)) return '';
  walk.seen.add(element);
  if (!walk.showsHidden) {
    if (hiddenBy(element)) return '';
    // With `visibility` alone, what is inside may be visible again.
    if (!isRendered(element)) return element.checkVisibility() ? contentsOf(element, walk, false) : '';
  }
  const given = valueOf(element) || ariaNameOf(element, walk);
  if (given) return given;
  if (roleOf(element) === 'none' && is(element, 'img,svg')) return '';
  return hostNameOf(element) ?? (contentsOf(element, walk) || titleOf(element));
}

/** Text of an element's content (step 2F), spaces as they come. `ownText`: its text nodes are visible. */
export function contentsOf(element: Element, walk: Walk, ownText = true): string {
  if (is(element, WITHOUT_TEXT) || IMAGE_ROLES.has(roleOf(element))) return '';
  if (is(element, 'use')) return instanceTextOf(element, walk);
  let text = '';
  for (const child of [...flatChildrenOf(element), ...referencesOf(element, 'aria-owns')]) {
    if (child instanceof Text && ownText) text += child.data;
    else if (child instanceof Element) text += apart(child, alternativeOf(child, walk));
    if (walk.brief && spokenText(text)) return text;
  }
  return text;
}

/** A sprite's symbol brings its title along: the original is not rendered, its instance is. */
function instanceTextOf(use: Element, walk: Walk): string {
  const address = attributeOf(use, 'href') || attributeOf(use, 'xlink:href');
  const original = address.startsWith('#') && byId(use, address.slice(1));
  return original ? alternativeOf(original, { ...walk, showsHidden: true }) : '';
}

/** Words in different blocks are different words. */
function apart(element: Element, text: string): string {
  return text && !getComputedStyle(element).display.startsWith('inline') ? ` ${text} ` : text;
}
