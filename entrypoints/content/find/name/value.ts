import { is } from '#entrypoints/content/find/element/is.ts';

/** What a control inside a name contributes: its value (accname 1.2, step 2C). */
export function valueOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  return is(element, WITH_TEXT) ? String((element as HTMLInputElement).value) : '';
}

const WITH_TEXT =
  'textarea,progress,meter,input:not([type=checkbox],[type=radio],[type=image],[type=hidden],[type=password])';
