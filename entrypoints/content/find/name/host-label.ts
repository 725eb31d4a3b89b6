import { is } from '#entrypoints/content/find/element/is.ts';
import { attributeOf } from '#entrypoints/content/find/element/attribute.ts';
import { trimName } from './name-text.ts';

/** What browsers call an image button without a name (HTML-AAM, `input type="image"`). */
const DEFAULT_BUTTON_NAME = /^submit( query)?$/i;

/**
 * The name by the markup's own means (accname 1.2, step 2E); null where the element has no such means, so
 * that the search goes on. An `alt` that is there ends the search even when it is blank (HTML-AAM, `img`).
 */
export function hostNameOf(element: Element): string | null {
  if (is(element, 'img[alt],area[alt]')) return trimName(attributeOf(element, 'alt'));
  if (is(element, 'input[type=image]')) return buttonNameOf(element);
  return is(element, 'svg,svg *') ? svgTitleOf(element) : null;
}

export function titleOf(element: Element): string {
  return trimName(attributeOf(element, 'title'));
}

/** Text of the first direct `title` that has any (SVG-AAM). */
function svgTitleOf(element: Element): string | null {
  const titles = [...element.children].filter((child) => is(child, 'title'));
  return titles.map((title) => trimName(title.textContent)).find(Boolean) ?? null;
}

function buttonNameOf(button: Element): string {
  const names = ['alt', 'value', 'title'].map((attribute) => trimName(attributeOf(button, attribute)));
  return names.find((name) => name && !DEFAULT_BUTTON_NAME.test(name)) ?? '';
}
