/** The parts of a path, as they are in the address. */
export function segmentsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:' || protocol === 'file:';
}

/** True for a link within the page. */
export function isSamePage(target: URL, page: URL): boolean {
  const [a, b] = [target, page].map(({ origin, pathname, search }) => origin + pathname + search);
  return a === b && target.href.includes('#');
}

export function isSameHost(target: URL, page: URL): boolean {
  return bareHost(target) === bareHost(page);
}

export function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}
