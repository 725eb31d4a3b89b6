/** First address and prefix length of the IPv4 blocks that are not public (IANA special-purpose registry). */
const PRIVATE_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Names that always mean this machine or its network (RFC 6761, 6762, 8375, 9476). */
const PRIVATE_NAMES = ['localhost', 'local', 'internal', 'home.arpa'];

/**
 * Whether an address literally names this machine or its own network. A public page must not make the extension fetch
 * from there. A name that a public DNS server resolves to a private address is not recognised.
 * @throws TypeError where `url` is not an absolute URL
 */
export function isPrivateAddress(url: string | URL): boolean {
  // URL has already brought every spelling of an IPv4 address (hexadecimal, octal, one number) or IPv6 address to one
  // form.
  const host = new URL(url).hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+(\.\d+){3}$/.test(host)) return isPrivateIpv4(ipv4Number(host));
  return (
    host !== '' &&
    (!host.includes('.') || PRIVATE_NAMES.some((name) => host === name || host.endsWith(`.${name}`)))
  );
}

function isPrivateIpv4(address: number): boolean {
  return PRIVATE_IPV4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(address / size) === Math.floor(ipv4Number(first) / size);
  });
}

function ipv4Number(dotted: string): number {
  return dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPrivateIpv6(host: string): boolean {
  const groups = ipv6Groups(host);
  const [first, second, third] = groups as [number, number, number];
  const last = groups[6]! * 65536 + groups[7]!;
  const startsWithZeros = (count: number) => groups.slice(0, count).every((group) => group === 0);
  if (startsWithZeros(7) && groups[7]! <= 1) return true; // unspecified and loopback
  if ((first & 0xfe00) === 0xfc00) return true; // unique local, RFC 4193
  if ((first & 0xff80) === 0xfe80) return true; // link-local and the old site-local
  if (first >= 0xff00) return true; // multicast
  if (first === 0x64 && second === 0xff9b && third === 1) return true; // local NAT64, RFC 8215
  // Addresses that carry an IPv4 address: mapped, compatible, translated, NAT64, 6to4.
  if (startsWithZeros(5) && groups[5] === 0xffff) return isPrivateIpv4(last);
  if (startsWithZeros(6)) return isPrivateIpv4(last);
  if (startsWithZeros(4) && groups[4] === 0xffff && groups[5] === 0) return isPrivateIpv4(last);
  if (first === 0x64 && second === 0xff9b) return isPrivateIpv4(last);
  if (first === 0x2002) return isPrivateIpv4(second * 65536 + third);
  return false;
}

/** The eight 16-bit groups of an address in the form that URL gives it: no dotted part, `::` once at most. */
function ipv6Groups(host: string): number[] {
  const [head = '', tail] = host.split('::');
  if (tail === undefined) return hexadecimals(head);
  const [before, after] = [hexadecimals(head), hexadecimals(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function hexadecimals(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
}
