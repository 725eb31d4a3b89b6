/** Scheme, and the name and password that a redirect may carry. */
const START = '^https?://(?:[^/@]*@)?';

/**
 * Literal private and loopback addresses as RE2 patterns for declarativeNetRequest; the host's own check
 * (utils/domain/private-address.ts) knows more of them and says why. The browser has made one spelling of every
 * IPv4 address by the time a rule sees it. Several short patterns: a rule's compiled size is limited to 2 kB.
 */
export const PRIVATE_ADDRESS_PATTERNS = [
  String.raw`(?:0|10|127)\.\d+\.\d+\.\d+[:/]`,
  String.raw`(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+[:/]`,
  String.raw`100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+[:/]`,
  String.raw`\[(?:::|f[cdef]|64:ff9b:|2002:)`,
  String.raw`(?:[^/]+\.)?(?:localhost|local|internal|home\.arpa)\.?[:/]`,
  // A name without a dot is one of the own network.
  String.raw`[^./:\[@]+(?::\d+)?/`,
].map((rest) => START + rest);
