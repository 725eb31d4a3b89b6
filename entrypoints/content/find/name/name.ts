import { closerLook } from '#entrypoints/content/picture/closer-look.ts';
import type { Memo } from '#entrypoints/content/find/element/surroundings.ts';
import { ariaNameOf, contentsOf } from './alternative.ts';
import { hostNameOf, titleOf } from './host-label.ts';
import { spokenText } from './name-text.ts';

/**
 * Accessible name of an image by its own means (accname 1.2 with HTML-AAM and SVG-AAM), ARIA aside:
 * label, `alt`, `title` element, `title` attribute. '' where it has none.
 */
export function ownNameOf(image: Element): string {
  return labelOf(image) || (hostNameOf(image) ?? titleOf(image));
}

/** Whether a link, button or the like has an accessible name, be it by an image other than `without`. */
export function hasControlName(control: Element, memo: Memo, without?: Element): boolean {
  let named = without ? undefined : memo.controlsNamed.get(control);
  if (named === undefined) {
    named =
      Boolean(
        ariaNameOf(control) ||
        hostNameOf(control) ||
        spokenText(contentsOf(control, { seen: new Set([control, without!]), brief: true })) ||
        titleOf(control) ||
        labelOf(control),
      ) || hasGeneratedText(control, memo);
    if (!without) memo.controlsNamed.set(control, named);
  }
  return named;
}

/** Until there is a closer look, such a control counts as named. */
function hasGeneratedText(control: Element, { unclear }: Memo): boolean {
  const look = closerLook(control);
  if (!look) unclear.add(control);
  return look?.hasGeneratedText(control) ?? true;
}

/** Text of the labels of a form control. Until there is a closer look, one that may have a label counts as named. */
function labelOf(element: Element): string {
  // Every control is asked, and hardly any can have a label.
  const mayHave = 'labels' in element && (element.id || element.closest('label'));
  return mayHave ? (closerLook(element)?.labelOf(element) ?? '?') : '';
}
