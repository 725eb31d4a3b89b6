import * as v from 'valibot';

/** The address of a mirror of a model hub, as its origin: https, or http on this device itself. */
export const MirrorOrigin = v.pipe(
  v.string(),
  v.trim(),
  v.url(),
  v.transform((address) => new URL(address)),
  v.check(
    ({ protocol, hostname }) =>
      protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)),
    'not https',
  ),
  v.check(({ username, password }) => username === '' && password === '', 'has a user name'),
  v.check(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '', 'has a path'),
  v.transform(({ origin }) => origin),
);
