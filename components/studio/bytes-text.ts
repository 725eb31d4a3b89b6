import { messages } from '#utils/language/i18n.ts';

/** A number of bytes, in the unit that people would use for it. */
export function bytesText(bytes: number): string {
  const [unit, size] =
    bytes < 1e3 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1e3] : (['megabyte', 1e6] as const);
  // "74 byte" is what the short form makes of them in English.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return messages.number(bytes / size, { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 });
}
