import type { Messages } from '#utils/language/i18n.ts';

/** A share, 0..1, as a percentage. */
export function percent(share: number, messages: Messages): string {
  return messages.number(share, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
}
