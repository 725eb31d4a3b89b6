const WEB_ADDRESS = /^(https?|ftp):/i;
/** "www.example.org/x" and "example.org/x": people leave the scheme out. */
const BARE_ADDRESS = /^(www\.)?([a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}([/?#:]\S*)?$/i;
/** Endings that are those of files or abbreviations rather than of hosts where nothing follows. */
const NO_HOST = /^[^/?#:]+\.(txt|pdf|jpe?g|png|gif|docx?|xlsx?|zip|mp[34]|exe|bat)$/i;

/**
 * The host of a web address, and nothing else of it: no user name, port, path or query. Letters beyond ASCII
 * are left in their ASCII form (xn--), so that none can pass for another.
 * @returns null where the text is no web address
 */
export function hostOf(text: string): string | null {
  const isBare = BARE_ADDRESS.test(text) && !NO_HOST.test(text);
  if (!WEB_ADDRESS.test(text) && !isBare) return null;
  const url = URL.parse(isBare ? `http://${text}` : text);
  if (!url || url.hostname === '') return null;
  return url.hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '');
}
