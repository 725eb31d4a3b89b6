import { isSecretName, LONG_NUMBER } from './secret.ts';

const WEB_ADDRESS = /^(https?|ftp):/i;
/** "www.example.org/x" and "example.org/x": people leave the scheme out. */
const BARE_ADDRESS = /^(www\.)?([a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}([/?#:]\S*)?$/i;
/** Without a path after it, such an ending is that of a file or an abbreviation, not of a host. */
const NO_HOST = /^[^/?#:]+\.(txt|pdf|jpe?g|png|gif|docx?|xlsx?|zip|mp[34]|exe|bat)$/i;
/** The most letters of a host that are told. A long text is cut at its end, which for a host says whose it is. */
const MOST_LETTERS = 60;
/** The registered name, which is public: "example.org", "example.co.uk". */
const REGISTERED = /[^.]+\.(?:(?:com?|org?|net?|ac|edu?|gov?|gob|gouv|mil)\.[a-z]{2}|[^.]+)$/;

/**
 * The host of a web address and nothing else: no user name, port, path or query, and no label of the host that may be a
 * key. Letters beyond ASCII stay in their ASCII form (xn--), so that none can pass for another.
 * @returns null where the text is not a web address
 */
export function hostOf(text: string): string | null {
  const isBare = BARE_ADDRESS.test(text) && !NO_HOST.test(text);
  if (!WEB_ADDRESS.test(text) && !isBare) return null;
  const url = URL.parse(isBare ? `http://${text}` : text);
  if (!url || url.hostname === '') return null;
  return shortened(url.hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, ''));
}

/**
 * Leaves out a label below the registered name that looks like a key, and what stands before it: without the key that
 * would be another host. Where only the labels together look like a key, as the parts of a card number do, all are left
 * out.
 */
function shortened(host: string): string {
  const registered = REGISTERED.exec(host)?.[0] ?? host;
  const names = host.slice(0, -registered.length).split('.').slice(0, -1);
  const below = names.slice(names.findLastIndex(isSecretName) + 1);
  if (LONG_NUMBER.test(below.join('.'))) return registered;
  while (below.length > 0 && [...below, registered].join('.').length > MOST_LETTERS) below.shift();
  return [...below, registered].join('.');
}
