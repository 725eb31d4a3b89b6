import * as v from 'valibot';

/** The issue of an address by an IPv6 number, which the setting tells in a sentence of its own. */
export const IPV6 = 'an IPv6 address';

/** The address of a mirror of a model hub, as its origin: https, or http on this device itself. */
export const MirrorOrigin = v.pipe(
  v.string(),
  v.trim(),
  v.url(),
  v.transform((address) => new URL(address)),
  // The frame that downloads may speak to the mirror by its content security policy only, and sources there cannot be
  // IPv6 addresses (https://www.w3.org/TR/CSP3/#grammardef-host-part).
  v.check(({ hostname }) => !hostname.startsWith('['), IPV6),
  v.check(
    ({ protocol, hostname }) =>
      protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname)),
    'not https',
  ),
  v.check(({ username, password }) => username === '' && password === '', 'has a user name'),
  v.check(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '', 'has a path'),
  v.transform(({ origin }) => origin),
);
