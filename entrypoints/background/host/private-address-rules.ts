/** The scheme, and the user name and password that a redirect may carry. */
const START = '^https?://(?:[^/@]*@)?';

/**
 * Literal private and loopback addresses as RE2 patterns for declarativeNetRequest. The host's own check
 * (utils/domain/private-address.ts) covers more of them and explains each. Rules see IPv4 addresses after the browser
 * has brought them into one spelling. The patterns are several and short because a rule may compile to 2 kB at most.
 */
export const PRIVATE_ADDRESS_PATTERNS = [
  String.raw`(?:0|10|127)\.\d+\.\d+\.\d+[:/]`,
  String.raw`(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+[:/]`,
  String.raw`100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+[:/]`,
  String.raw`\[(?:::|f[cdef]|64:ff9b:|2002:)`,
  String.raw`(?:[^/]+\.)?(?:localhost|local|internal|home\.arpa)\.?[:/]`,
  // A name without a dot belongs to the local network.
  String.raw`[^./:\[@]+(?::\d+)?/`,
].map((rest) => START + rest);
