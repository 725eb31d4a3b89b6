/** The http and https addresses that a text is made of, one or many with white space between; null where any other word is in it. */
export function addressesIn(text: string): string[] | null {
  const words = text.split(/\s+/).filter(Boolean);
  const addresses = words.flatMap((word) => {
    const url = URL.parse(word);
    return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return words.length > 0 && addresses.length === words.length ? addresses : null;
}
