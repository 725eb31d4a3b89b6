import { messages } from '#utils/language/i18n.ts';

/** A score out of a hundred, always with one decimal, so that they align in a column. */
export function score(value: number): string {
  return messages.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
