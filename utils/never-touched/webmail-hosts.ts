/** Hosts of webmail services, subdomains included. */
export const WEBMAIL_HOSTS = [
  'mail.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.yahoo.co.jp',
  'mail.aol.com',
  'mail.proton.me',
  'app.fastmail.com',
  'app.tuta.com',
  'app.hey.com',
  'mail.zoho.com',
  'mail.zoho.eu',
  'mail.yandex.com',
  'mail.yandex.ru',
  'e.mail.ru',
  'mail.gmx.com',
  'navigator.gmx.net',
  'navigator.web.de',
  'mail.163.com',
  'mail.qq.com',
  'mail.naver.com',
  'www.icloud.com/mail',
];

/** Programs that people run on hosts of their own: how the host, or the first part of the path, is called. */
export const WEBMAIL_PROGRAMS =
  /^(?:webmail|roundcube|horde|squirrelmail|rainloop|snappymail|sogo|zimbra|owa)\d?\.|^[^/]+\/(?:webmail|roundcube(?:mail)?|horde|squirrelmail|rainloop|snappymail|sogo|owa)(?:\/|$)/i;

/** A host called "mail" shows mail, but for the public archives of lists that many of them hold too. */
export const MAIL_HOST =
  /^mail\d?\.[^/]+\/(?!pipermail|mailman|hyperkitty|archives?\b|lists?\b|[\w.-]+\/msg\d)/i;
