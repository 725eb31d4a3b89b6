/**
 * The site a page belongs to, for settings and for keeping apart what is cached: the host of the top-level
 * address. Hosts, not registrable domains: finer, and it needs no list of public suffixes.
 * Null where no content script runs.
 */
export function siteOf(topLevelUrl: string | undefined): string | null {
  const url = topLevelUrl ? URL.parse(topLevelUrl) : null;
  if (!url) return null;
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
  return url.protocol === 'file:' ? 'file' : null;
}
