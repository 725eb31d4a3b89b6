import { GLOBAL_ATTRIBUTES, isRole } from './data/roles';

const XLINK = 'http://www.w3.org/1999/xlink';

/** What makes an element focusable, as far as images and their controls go (HTML, "focusable area"). */
const FOCUSABLE =
  'a[href],area[href],button:enabled,input:enabled,summary,[contenteditable]:not([contenteditable="false" i])';

/** The role that assistive technology sees: explicit where valid, else native; '' where there is none. */
export function roleOf(element: Element): string {
  const explicit = explicitRoleOf(element);
  if (explicit === 'none') return conflictsWithNone(element) ? nativeRoleOf(element) : 'none';
  return explicit || nativeRoleOf(element);
}

/** The first token of `role` that is a role, in lower case; `presentation` is `none`; '' where none is. */
export function explicitRoleOf(element: Element): string {
  const value = element.getAttribute('role');
  if (!value) return '';
  const role = value.toLowerCase().split(/\s+/).find(isRole) ?? '';
  return role === 'presentation' ? 'none' : role;
}

/** True where an element is exposed although it is marked as presentational. */
export function conflictsWithNone(element: Element): boolean {
  return isFocusable(element) || GLOBAL_ATTRIBUTES.some((name) => element.getAttribute(name));
}

export function isFocusable(element: Element): boolean {
  // The attribute, not the property: an invalid value is none, and `object.tabIndex` is 0 by default.
  return /^\s*[-+]?\d/.test(element.getAttribute('tabindex') ?? '') || element.matches(FOCUSABLE);
}

/** Native roles (HTML-AAM, SVG-AAM) as far as they bear on images. */
function nativeRoleOf(element: Element): string {
  switch (element.localName) {
    case 'img':
      return 'img';
    case 'a':
      return element.hasAttribute('href') || element.hasAttributeNS(XLINK, 'href') ? 'link' : '';
    case 'area':
      return element.hasAttribute('href') ? 'link' : '';
    case 'button':
      return 'button';
    case 'input':
      return isImageButton(element) ? 'button' : '';
    case 'summary':
      // Only the first summary of a details element opens it; any other is plain text.
      return element.parentElement?.querySelector(':scope > summary') === element &&
        element.parentElement.localName === 'details'
        ? 'button'
        : '';
    case 'option':
      return 'option';
    default:
      return '';
  }
}

export function isImageButton(element: Element): boolean {
  return element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'image';
}
