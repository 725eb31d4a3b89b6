const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** Addresses as wallets write them, without a scheme. Private keys are secrets, and are not in this list. */
const ADDRESSES: readonly RegExp[] = [
  /^(bc|tb|ltc)1[a-z\d]{11,87}$/i,
  new RegExp(`^[13]${BASE58}{25,34}$`),
  /^(0x|xdc)[\da-f]{40}$/i,
  /^(lnbc|lntb|lnurl|lno1)[a-z\d]{10,}$/i,
  new RegExp(`^[LDMTXr]${BASE58}{24,34}$`),
  new RegExp(`^[48]${BASE58}{94}(${BASE58}{11})?$`),
  /^(addr1|cosmos1|stake1|zs1|u1|bitcoincash:?q)[a-z\d]{30,}$/i,
  /^G[A-Z2-7]{55}$/,
  /^[xyz]pub[\dA-Za-z]{80,}$/,
];

export function isWallet(text: string): boolean {
  return ADDRESSES.some((address) => address.test(text));
}

/** ISO 13616, with its check digits. */
export function isIban(text: string): boolean {
  const iban = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
