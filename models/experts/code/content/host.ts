import { isSecretName, LONG_NUMBER } from './secret.ts';

const WEB_ADDRESS = /^(https?|ftp):/i;
/** "www.example.org/x" and "example.org/x": people leave the scheme out. */
const BARE_ADDRESS = /^(www\.)?([a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}([/?#:]\S*)?$/i;
/** Endings that are those of files or abbreviations rather than of hosts where nothing follows. */
const NO_HOST = /^[^/?#:]+\.(txt|pdf|jpe?g|png|gif|docx?|xlsx?|zip|mp[34]|exe|bat)$/i;
/** Letters of a host that are told: whatever cuts a long text cuts its end, which here says whose host it is. */
const MOST_LETTERS = 60;
/** The name that somebody registered, which everybody may look up: "example.org", "example.co.uk". */
const REGISTERED = /[^.]+\.(?:(?:com?|org?|net?|ac|edu?|gov?|gob|gouv|mil)\.[a-z]{2}|[^.]+)$/;

/**
 * The host of a web address, and nothing else of it: no user name, port, path or query, and no name within the host
 * that may be a key. Letters beyond ASCII are left in their ASCII form (xn--), so that none can pass for another.
 * @returns null where the text is no web address
 */
export function hostOf(text: string): string | null {
  const isBare = BARE_ADDRESS.test(text) && !NO_HOST.test(text);
  if (!WEB_ADDRESS.test(text) && !isBare) return null;
  const url = URL.parse(isBare ? `http://${text}` : text);
  if (!url || url.hostname === '') return null;
  return shortened(url.hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, ''));
}

/**
 * Where a name below the registered one looks like a key, what stands before it goes too: without it, it is another host.
 * Where they only do together, as the parts of a card's number, all go.
 */
function shortened(host: string): string {
  const registered = REGISTERED.exec(host)?.[0] ?? host;
  const names = host.slice(0, -registered.length).split('.').slice(0, -1);
  const below = names.slice(names.findLastIndex(isSecretName) + 1);
  if (LONG_NUMBER.test(below.join('.'))) return registered;
  while (below.length > 0 && [...below, registered].join('.').length > MOST_LETTERS) below.shift();
  return [...below, registered].join('.');
}
