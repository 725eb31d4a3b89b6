/**
 * Moves the focus away from a button whose row is about to be removed: to the next row's button, else to the previous
 * row's, else to `list`.
 */
export function focusBeside(button: HTMLElement, list: HTMLElement | null): void {
  const row = button.closest('li');
  const other = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
  (other ?? list)?.focus();
}
