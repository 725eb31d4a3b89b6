import SITES from './data/known-sites.json' with { type: 'json' };

/** A site that many people know by its name. */
export interface KnownSite {
  /** As the site writes it. */
  name: string;
  /** Beginnings, in lower case, of paths that share the present page on the site instead of leading to a page of it. */
  share: string[];
  /** How many segments at the start of a path name an account or a project. */
  names: number;
  /** True where its name says enough, whichever page of it is meant: shops for programs, maps. */
  always: boolean;
}

type Entry = { hosts: string[] } & Partial<Omit<KnownSite, 'name'>>;

const BY_ADDRESS = new Map<string, KnownSite>();
const NAMES = new Map<string, string>();
for (const [name, entry] of Object.entries(SITES)) {
  const { hosts, share = [], names = 0, always = false } = entry as Entry;
  for (const host of hosts) BY_ADDRESS.set(host, { name, share, names, always });
  NAMES.set(name.toLowerCase().replace(/\W/g, ''), name);
}
NAMES.set('twitter', 'X');
// On a button, an x is a cross that closes something.
NAMES.delete('x');

/** The well-known site that an address belongs to, by its host, or by its host and the first segment of its path. */
export function knownSiteOf({ host, pathname }: URL): KnownSite | null {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = labels.slice(from).join('.');
    const found = BY_ADDRESS.get(domain + pathname.replace(/^(\/[^/]*).*/, '$1')) ?? BY_ADDRESS.get(domain);
    if (found) return found;
  }
  return null;
}

/** How a well-known site writes its name; undefined where `word` (in lower case, letters only) is no such name. */
export function siteNameOf(word: string): string | undefined {
  return NAMES.get(word);
}
