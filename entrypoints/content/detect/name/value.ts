/** Input types whose value is no text that a name could contain. */
const WITHOUT_TEXT = /^(checkbox|radio|image|hidden|password|file|color)$/;

/** What a control inside a name contributes: its value (accname 1.2, step 2C). */
export function valueOf(element: Element): string {
  if (element instanceof HTMLSelectElement) {
    return [...element.selectedOptions].map((option) => option.text).join(' ');
  }
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (element instanceof HTMLInputElement) return WITHOUT_TEXT.test(element.type) ? '' : element.value;
  return /^(progress|meter)$/.test(element.localName) ? (element.getAttribute('value') ?? '') : '';
}
