/**
 * Moves the focus from a button whose row is about to go: to the next row's button, else to that of the row before, else
 * to whatever stands for the list.
 */
export function focusBeside(button: HTMLElement, list: HTMLElement | null): void {
  const row = button.closest('li');
  const other = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
  (other ?? list)?.focus();
}
