/** The http and https addresses in a text that holds nothing else, separated by white space; null if it holds anything else. */
export function addressesIn(text: string): string[] | null {
  const words = text.split(/\s+/).filter(Boolean);
  const addresses = words.flatMap((word) => {
    const url = URL.parse(word);
    return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return words.length > 0 && addresses.length === words.length ? addresses : null;
}
