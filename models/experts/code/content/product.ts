import type { CodeContent } from '#utils/domain/findings.ts';

/** Codes that are printed on goods, and on nothing else. */
const RETAIL = /^(EAN|UPC|ISBN|DataBar)/;
/** Codes that are printed on cartons among other things: a number in them is a product's only if it has its form. */
const CARTON = /^(ITF|Code128)/;
/** GS1's application identifiers 01 and 02 come before a trade item's number (GS1 General Specifications, 3.2). */
const GS1_ITEM = /\(0[12]\)(\d{14})(?=\(|$)/;
/** "Bookland" numbers; those that begin with 9790 belong to printed music. */
const ISBN = /^(978\d{10}|979[1-9]\d{9})$/;
/** After the prefix come the seven digits of a periodical, two of the publisher's own and a check digit (ISO 3297). */
const ISSN = /^977(\d{7})\d{3}$/;

/**
 * The number of a product, with the digits that are printed beside its code; null for any other code. What else a code
 * of GS1 says, such as a batch or a serial number, is left out.
 */
export function productOf(text: string, format: string): CodeContent | null {
  const item = GS1_ITEM.exec(text)?.[1];
  if (item && hasCheckDigit(item)) return { type: 'product', number: item };
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^\d{6,14}$/.test(digits)) return null;
  if (RETAIL.test(format)) return onGoods(digits);
  const isLong = digits.length === 14 || (digits.length === 13 && format === 'Code128');
  return CARTON.test(format) && isLong && hasCheckDigit(digits) ? onGoods(digits) : null;
}

function onGoods(digits: string): CodeContent {
  if (ISBN.test(digits)) return { type: 'isbn', number: digits };
  const issn = ISSN.exec(digits)?.[1];
  if (issn) return { type: 'issn', number: `${issn.slice(0, 4)}-${issn.slice(4)}${checkOfIssn(issn)}` };
  // UPC-A and an EAN-13 that begins with 0 are the same bars. The number below them has 12 digits.
  return { type: 'product', number: /^0\d{12}$/.test(digits) ? digits.slice(1) : digits };
}

/** The last digit of a GTIN: the others are weighted by 3 and 1 in turns, from the right. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .toReversed()
    .reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function checkOfIssn(digits: string): string {
  const rest = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (8 - at), 0) % 11;
  return rest === 0 ? '0' : rest === 1 ? 'X' : String(11 - rest);
}
