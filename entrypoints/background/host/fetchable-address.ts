import * as v from 'valibot';

/** Longest address that is worth fetching. Pictures in `data:` addresses are never fetched by the host. */
export const LONGEST_ADDRESS = 8_192;

const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.url(), v.regex(/^https?:/i));

/** True where the host may try to fetch `url`. */
export function isFetchable(url: string): boolean {
  return v.is(address, url);
}
