import type { CodeContent } from '#utils/domain/findings.ts';

/** The types of which nothing but the type is told. */
export type Withheld = Exclude<
  CodeContent,
  { type: 'link' | 'text' | 'email' | 'phone' | 'product' | 'isbn' | 'issn' | 'unreadable' }
>['type'];

/**
 * The type of a text by its beginning; the first match counts. These are the schemes that generators of codes use
 * (ZXing's wiki "Barcode Contents"), those of wallets (BIP 21 and similar), of payments (EPC069-12, Swiss QR bill,
 * EMVCo, UPI, SPAYD, GOST R 56042) and of signing in (Key URI format, FIDO CTAP hybrid, WalletConnect).
 */
export const BEGINNINGS: readonly (readonly [RegExp, Withheld])[] = [
  [/^(wifi|dpp):/i, 'wifi'],
  [
    /^(bitcoin|bitcoincash|bitcoin-cash|litecoin|dogecoin|dash|zcash|monero|ethereum|cardano|solana|ripple|xrpl?|tezos|tron|polkadot|algorand|cosmos|nano|ton|web\+\w+|lightning|lnurl[pwc]?|keyauth):/i,
    'wallet',
  ],
  [/^BCD\r?\n00[12]\r?\n/, 'payment'],
  [/^(SPC\r?\n0[12]00|UPNQR\r?\n|HRVHUB30\r?\n|SPD\*|ST0001\d\||000201\d)/, 'payment'],
  [/^(upi|bank|bezahlcode|paypal|alipays?|wxp|weixin|swish|venmo|cashapp|payto|pay|bizum|blik):/i, 'payment'],
  [/^(BEGIN:VCARD|MECARD:|BIZCARD:)/i, 'contact'],
  [/^geo:/i, 'place'],
  [/^(BEGIN:(VEVENT|VCALENDAR)|webcals?:)/i, 'event'],
  [/^(sms|smsto|mms|mmsto|whatsapp|im|xmpp|skype|sip):/i, 'message'],
  [/^(otpauth|otpauth-migration):/i, 'secret'],
  [/^(fido:\/|tg:|sgnl:|discord:|steam:|wc:|2@|1@|bankid:|eid:|openid[\w-]*:|haip:|mdoc:)/i, 'login'],
];

/** Web addresses that sign somebody in on another device. */
export const LOGIN_LINKS =
  /^https?:\/\/(www\.)?(discord(app)?\.com\/ra\/|s\.team\/q\/|qr\.chatwork|wa\.me\/settings\/linked|signal\.me\/#link|account\.xiaomi\.com\/longPolling|qrlogin\.)/i;
