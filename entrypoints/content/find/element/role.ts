import { is } from './is.ts';
import { EDITABLE } from '#utils/never-touched/elements.ts';
import { attributeOf } from './attribute.ts';
import { isEmbedding } from './source.ts';
import { CONTROL_ROLES, IMAGE_ROLES } from '#entrypoints/content/find/data/roles.ts';
import { closerLook } from '#entrypoints/content/picture/closer-look.ts';

/** Native roles (HTML-AAM, SVG-AAM) as far as they bear on images. */
const NATIVE_ROLES = [
  ['img', 'img'],
  ['link', 'a[*|href],area[href]'],
  // Only the first summary of a details element opens it; any other is plain text.
  ['button', 'button,input[type=image],details>summary:first-of-type'],
  ['option', 'option'],
] as const;

/** What makes an element focusable, as far as images and their controls go (HTML, "focusable area"). */
const FOCUSABLE = `a[*|href],area[href],:enabled,summary,${EDITABLE}`;

/** The role that assistive technology sees: explicit where valid, else native; '' where there is none. */
export function roleOf(element: Element): string {
  const explicit = explicitRoleOf(element);
  return explicit && !(explicit === 'none' && isExposedAnyway(element)) ? explicit : nativeRoleOf(element);
}

/** The first token of `role` that is a role, in lower case; `presentation` is `none`; '' where none is. */
export function explicitRoleOf(element: Element): string {
  const tokens = attributeOf(element, 'role').toLowerCase().split(/\s+/).filter(Boolean);
  const role = tokens.find((token) => isRole(token, element, tokens)) ?? '';
  return role === 'presentation' ? 'none' : role;
}

/**
 * Which words are roles needs a closer look where it makes a difference: another word follows, or the element has a role
 * of its own. Until then they all are, so that the element is left alone.
 */
function isRole(token: string, element: Element, { length }: string[]): boolean {
  return (
    IMAGE_ROLES.has(token) ||
    CONTROL_ROLES.has(token) ||
    /^(none$|presentation$)/.test(token) ||
    (length < 2 && !nativeRoleOf(element) && !isEmbedding(element)) ||
    (closerLook(element)?.isRole(token) ?? true)
  );
}

/** True where an element is exposed even when it is marked as presentational. */
export function isExposedAnyway(element: Element): boolean {
  return (
    isFocusable(element) ||
    [...element.attributes].some(
      ({ name, value }) =>
        value && /^aria-(?!hidden|label)/.test(name) && closerLook(element)?.isGlobal(name),
    )
  );
}

export function isFocusable(element: Element): boolean {
  // The attribute, not the property: an invalid value is none, and `object.tabIndex` is 0 by default.
  return /^\s*[-+]?\d/.test(attributeOf(element, 'tabindex')) || is(element, FOCUSABLE);
}

function nativeRoleOf(element: Element): string {
  return NATIVE_ROLES.find(([, selector]) => is(element, selector))?.[0] ?? '';
}
