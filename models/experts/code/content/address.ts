import type { CodeContent } from '#utils/domain/findings.ts';
import { isSecretName, LONG_NUMBER } from './secret.ts';

const EMAIL = /^[^\s@<>"'(),:;\\[\]%]{1,64}@[^\s@<>"'(),:;\\[\]%]+\.[^\s@.<>"'(),:;\\[\]%]{2,24}$/;
const PHONE = /^\+?\d[\d\s().\-/]{4,22}$/;

/** The address in a code that writes a mail or calls somebody, without the message. */
export function addressOf(text: string): CodeContent | null {
  const phone = /^(?:tel|telprompt|facetime|facetime-audio):(.*)$/is.exec(text);
  if (phone) return phoneOf(phone[1]!) ?? emailOf(phone[1]!) ?? { type: 'message' };
  const letter =
    /^mailto:([^?]*)/i.exec(text) ??
    /^MATMSG:(?:.*?;)?\s*TO:([^;]*)/is.exec(text) ??
    /^smtp:([^:]*)/i.exec(text);
  if (letter) return emailOf(letter[1]!.split(/[,;]/)[0]!) ?? { type: 'message' };
  return emailOf(text);
}

function emailOf(text: string): CodeContent | null {
  const address = decoded(text).trim();
  const isTold = EMAIL.test(address) && address.length <= 100 && !isKeyed(address);
  return isTold ? { type: 'email', address } : null;
}

/** Whether a part of the address may be a key, as in one that was made for a single reader or ticket. */
function isKeyed(address: string): boolean {
  return LONG_NUMBER.test(address) || address.split(/[._+=@]/).some(isSecretName);
}

/** Only the digits. What follows the number (";ext=", pauses, codes for a machine) is not told. */
function phoneOf(text: string): CodeContent | null {
  const number = decoded(text)
    .split(/[;,?pw#*]/i)[0]!
    .trim();
  return PHONE.test(number) ? { type: 'phone', address: number.replaceAll(/[^\d+]/g, '') } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
