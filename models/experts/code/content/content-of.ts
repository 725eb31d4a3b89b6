import type { CodeContent } from '#utils/domain/findings.ts';
import { BEGINNINGS, LOGIN_LINKS } from './data/schemes.ts';
import { addressOf } from './address.ts';
import { hostOf } from './host.ts';
import { isIban, isWallet } from './money.ts';
import { productOf } from './product.ts';
import { isSecret } from './secret.ts';

/** Longest text that is told. */
const MOST_LETTERS = 120;

/** Characters that change the direction of writing, or that have no width. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// oxlint-disable-next-line no-control-regex -- what a decoder makes of bytes that are no text
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;

const URL_PREFIX = /^(?:url(?:to)?:\s*|MEBKM:(?:.*?;)?URL:)(?=\S)/is;
const SCHEME = /^[a-z][a-z\d+.-]*:(?=\S)/i;

/**
 * What may be told of a decoded text. Unless it is certainly harmless, only its type is told.
 * @param format as the decoder names it: "QRCode", "EAN-13"
 */
export function contentOf(decoded: string, format: string): CodeContent {
  const text = decoded.replaceAll(INVISIBLE, '').trim();
  if (text === '') return { type: 'secret' };
  const known = BEGINNINGS.find(([beginning]) => beginning.test(text));
  if (known) return { type: known[1] };
  const product = productOf(text, format);
  if (product) return product;
  if (LOGIN_LINKS.test(text)) return { type: 'login' };
  return linkOrAddress(text) ?? plain(text);
}

function linkOrAddress(text: string): CodeContent | null {
  // A bookmark escapes the colon of its address.
  const unwrapped = text.replace(URL_PREFIX, '');
  const host = hostOf(unwrapped === text ? text : unwrapped.replaceAll('\\', ''));
  return host === null ? addressOf(text) : { type: 'link', host };
}

function plain(text: string): CodeContent {
  if (isWallet(text)) return { type: 'wallet' };
  if (isIban(text)) return { type: 'payment' };
  const line = text.replaceAll(/\s+/g, ' ');
  const isTold = line.length <= MOST_LETTERS && !BINARY.test(text) && !SCHEME.test(text) && !isSecret(text);
  return isTold ? { type: 'text', text: line } : { type: 'secret' };
}
