import { is } from './is.ts';
import { EDITABLE } from '#utils/never-touched/elements.ts';
import { attributeOf } from './attribute.ts';
import { GLOBAL_ATTRIBUTES, isRole } from '#entrypoints/content/find/data/roles.ts';

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
  const role = attributeOf(element, 'role').toLowerCase().split(/\s+/).find(isRole) ?? '';
  return role === 'presentation' ? 'none' : role;
}

/** True where an element is exposed even when it is marked as presentational. */
export function isExposedAnyway(element: Element): boolean {
  return (
    isFocusable(element) ||
    [...element.attributes].some(({ name, value }) => value && GLOBAL_ATTRIBUTES.has(name))
  );
}

export function isFocusable(element: Element): boolean {
  // The attribute, not the property: an invalid value is none, and `object.tabIndex` is 0 by default.
  return /^\s*[-+]?\d/.test(attributeOf(element, 'tabindex')) || is(element, FOCUSABLE);
}

function nativeRoleOf(element: Element): string {
  return NATIVE_ROLES.find(([, selector]) => is(element, selector))?.[0] ?? '';
}
