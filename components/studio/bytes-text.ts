import { messages } from '#utils/language/i18n.ts';

/** A number of bytes in a readable unit. */
export function bytesText(bytes: number): string {
  const [unit, size] =
    bytes < 1e3
      ? (['byte', 1] as const)
      : bytes < 1e6
        ? (['kilobyte', 1e3] as const)
        : bytes < 1e9
          ? (['megabyte', 1e6] as const)
          : (['gigabyte', 1e9] as const);
  // In English the short form would be "74 byte".
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return messages.number(bytes / size, { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 });
}
