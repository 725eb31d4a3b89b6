import { isImageButton } from '../role';
import { trimName } from './text';

const SVG = 'http://www.w3.org/2000/svg';

/** What browsers call an image button without a name (HTML-AAM, `input type="image"`). */
const DEFAULT_BUTTON_NAME = /^submit( query)?$/i;

/**
 * The name by the markup's own means (accname 1.2, step 2E); null where the element has no such means, so
 * that the search goes on. An `alt` that is there ends the search even when it is blank (HTML-AAM, `img`).
 */
export function hostNameOf(element: Element): string | null {
  if (element.localName === 'img' || element.localName === 'area') {
    const alt = element.getAttribute('alt');
    return alt === null ? null : trimName(alt);
  }
  if (isImageButton(element)) return buttonNameOf(element);
  if (element.namespaceURI === SVG) return svgTitleOf(element) || null;
  return null;
}

export function titleOf(element: Element): string {
  return trimName(element.getAttribute('title'));
}

/** Text of the first direct `title` that has any (SVG-AAM). */
function svgTitleOf(element: Element): string {
  for (const child of element.children) {
    const text = child.localName === 'title' && trimName(child.textContent);
    if (text) return text;
  }
  return '';
}

function buttonNameOf(button: Element): string {
  return meaningful(button.getAttribute('alt')) || meaningful(button.getAttribute('title'));
}

function meaningful(name: string | null): string {
  const trimmed = trimName(name);
  return DEFAULT_BUTTON_NAME.test(trimmed) ? '' : trimmed;
}
