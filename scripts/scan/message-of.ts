/** What goes wrong while a page is opened, in plain words. The key is found in the browser's own message. */
const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  ERR_NAME_NOT_RESOLVED: 'No server has this name. Check the address.',
  ERR_CONNECTION_REFUSED: 'No server answers at this address.',
  ERR_CONNECTION_RESET: 'The server closed the connection. Try again.',
  ERR_CONNECTION_CLOSED: 'The server closed the connection. Try again.',
  ERR_EMPTY_RESPONSE: 'The server answered nothing.',
  ERR_ADDRESS_UNREACHABLE: 'The server cannot be reached. Check the connection.',
  ERR_INTERNET_DISCONNECTED: 'This computer is not connected to the internet.',
  ERR_CONNECTION_TIMED_OUT: 'The server did not answer in time. Try again.',
  ERR_CERT_: 'The server’s certificate is not valid.',
  ERR_SSL_: 'No secure connection to the server is possible.',
  ERR_TOO_MANY_REDIRECTS: 'The server redirects in a circle.',
  ERR_UNSAFE_PORT: 'Browsers refuse this port.',
  ERR_BLOCKED_BY_CLIENT: 'The browser refused to open this address.',
  'Cannot navigate to invalid URL': 'This is not a valid address.',
  'Download is starting': 'This is a file to download, not a page.',
  ERR_ABORTED: 'The server gave no page to show.',
};

/** The first line of an error's message, without Playwright's prefix, and in plain words where we have them. */
export function messageOf(error: unknown): string {
  const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
  const known = Object.keys(IN_PLAIN_WORDS).find((key) => first.includes(key));
  if (known) return IN_PLAIN_WORDS[known]!;
  const timeout = /^page\.goto: Timeout (\d+)ms exceeded/.exec(first)?.[1];
  if (timeout) return `The page did not open within ${Number(timeout) / 1000} seconds. Try again.`;
  return first.replace(/^(page|frame)\.\w+: /, '');
}
