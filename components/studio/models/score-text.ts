import { messages } from '#utils/language/i18n.ts';

/** A score out of a hundred, always with its tenths: in a column they stand under each other. */
export function score(value: number): string {
  return messages.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
