import HOSTS from './data/hosts.json';

interface Host {
  name: string;
  /** Beginnings of paths, in lower case, that share a page rather than lead to one. */
  share: string[];
  /** How many segments of the path are the name of something. */
  names: number;
}

const BY_ADDRESS = new Map<string, Host>();
const NAMES = new Map<string, string>();
for (const [name, entry] of Object.entries(HOSTS)) {
  const { hosts, share = [], names = 0 } = entry as { hosts: string[]; share?: string[]; names?: number };
  for (const host of hosts) BY_ADDRESS.set(host, { name, share, names });
  NAMES.set(name.toLowerCase().replace(/\W/g, ''), name);
}
NAMES.set('twitter', 'X');
// One letter, and on buttons a cross.
NAMES.delete('x');

/** The well-known site that an address belongs to, by its host, or its host and the beginning of its path. */
export function knownHostOf({ host, pathname }: URL): Host | null {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = labels.slice(from).join('.');
    const found = BY_ADDRESS.get(domain + pathname.replace(/^(\/[^/]*).*/, '$1')) ?? BY_ADDRESS.get(domain);
    if (found) return found;
  }
  return null;
}

/** How a well-known site writes its name; undefined where `word` (lower case, letters only) is none. */
export function knownName(word: string): string | undefined {
  return NAMES.get(word);
}
