import type { Memo } from '../surroundings';
import { alternativeOf, ariaNameOf, contentsOf, type Walk } from './alternative';
import { hostNameOf, titleOf } from './host';
import { generatedText, spokenText, trimName } from './text';

/**
 * Accessible name of an image by its own means (accname 1.2 with HTML-AAM and SVG-AAM), ARIA aside:
 * label, `alt`, `title` element, `title` attribute. '' where it has none.
 */
export function ownNameOf(image: Element): string {
  return labelsOf(image) || (hostNameOf(image) ?? titleOf(image));
}

/** Accessible name of a link, button or the like. '' where it has none. */
export function controlNameOf(control: Element, memo: Memo): string {
  let name = memo.controlNames.get(control);
  if (name === undefined) {
    const walk: Walk = { seen: new Set([control]), referenced: false, hidden: false };
    name =
      ariaNameOf(control) ||
      labelsOf(control) ||
      hostNameOf(control) ||
      spokenText(contentsOf(control, walk)) ||
      titleOf(control) ||
      generatedTextIn(control);
    memo.controlNames.set(control, name);
  }
  return name;
}

/** Text of the `label` elements of a form control. */
function labelsOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  if (!labels?.length) return '';
  const walk: Walk = { seen: new Set([element]), referenced: false, hidden: false };
  return trimName([...labels].map((label) => alternativeOf(label, walk)).join(' '));
}

/** What CSS writes before and after the content. Looked at last: it needs styles of every descendant. */
function generatedTextIn(control: Element): string {
  for (const element of [control, ...control.querySelectorAll('*')]) {
    for (const pseudo of ['::before', '::after']) {
      const { content } = getComputedStyle(element, pseudo);
      const text = content.includes('"') && element.checkVisibility() ? generatedText(content) : '';
      if (text) return text;
    }
  }
  return '';
}
