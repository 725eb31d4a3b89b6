const RETAIL = /^(EAN|UPC|ISBN|ITF-14|DataBar)/;
/** GS1's application identifiers 01 and 02 come before a trade item's number. */
const GS1_ITEM = /^\(0[12]\)(\d{14})(?:\(|$)/;

/** The number of a product, from codes that are printed on goods; null for any other code. */
export function productOf(text: string, format: string): string | null {
  const item = GS1_ITEM.exec(text);
  if (item) return item[1]!;
  const digits = text.replaceAll(/[\s-]/g, '');
  return RETAIL.test(format) && /^\d{6,14}X?$/.test(digits) ? digits : null;
}
