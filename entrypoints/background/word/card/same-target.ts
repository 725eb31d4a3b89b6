import { isTracking } from './tracking.ts';
import type { Tag } from './markup.ts';

/** Where a link leads; null for what is no link to another page. */
export function addressOf({ name, attributes }: Tag, page: string | undefined): URL | null {
  const href = attributes['href'] ?? attributes['data-href'];
  if (href === undefined || /^\s*(#|javascript:)/i.test(href) || (name !== 'a' && !attributes['data-href'])) {
    return null;
  }
  return URL.parse(href.trim(), page);
}

/**
 * True where two addresses lead to the same page. Links of one card often differ in what they report about the click,
 * so a parameter counts only where both have it.
 */
export function isSameTarget(a: URL | null, b: URL): boolean {
  if (!a || a.origin !== b.origin || withoutSlash(a) !== withoutSlash(b)) return false;
  if (!hasWords(a) && a.search !== b.search && !sharesParameter(a, b)) return false;
  return [...a.searchParams].every(
    ([key, value]) => isTracking(key) || (b.searchParams.get(key) ?? value) === value,
  );
}

function sharesParameter(a: URL, b: URL): boolean {
  return [...a.searchParams.keys()].some((key) => b.searchParams.has(key));
}

/** An address without a path of its own is told by its parameters. */
function hasWords({ pathname }: URL): boolean {
  return pathname.length > 1 && !/\.(php|aspx?|jsp|cgi)$/i.test(pathname);
}

function withoutSlash({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}
