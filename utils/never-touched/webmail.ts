import { MAIL_HOST, WEBMAIL_HOSTS, WEBMAIL_PROGRAMS } from './webmail-hosts.ts';

/**
 * True where a page shows people their mail. Pictures in mail tell their sender that, when and where they
 * were loaded: there, nothing is loaded that the page does not have.
 */
export function isWebmail(topLevelUrl: string): boolean {
  const { host, pathname } = new URL(topLevelUrl);
  const address = host + pathname;
  return (
    [WEBMAIL_PROGRAMS, MAIL_HOST].some((pattern) => pattern.test(address)) ||
    WEBMAIL_HOSTS.some((known) => isUnder(address, known))
  );
}

/** `address` begins with `known`, or with a subdomain of it. */
function isUnder(address: string, known: string): boolean {
  return new RegExp(`^(?:[^/]+\\.)?${known.replaceAll('.', '\\.')}(?::\\d+)?(?:/|$)`).test(address);
}
