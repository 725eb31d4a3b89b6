import { expect, test } from 'vitest';
import { isWebmail } from '#utils/never-touched/webmail.ts';

test.each([
  'https://mail.google.com/mail/u/0/#inbox',
  'https://outlook.live.com/mail/0/',
  'https://eu-west.mail.yahoo.com/d/folders/1',
  'https://mail.proton.me/u/0/inbox',
  'https://app.fastmail.com/mail/Inbox/',
  'https://www.icloud.com/mail',
  'https://webmail.example.org/',
  'https://mail.example.org/',
  'https://mail.example.org/mail/inbox',
  'https://example.org/roundcube/?_task=mail',
  'http://roundcube.example:8080/',
])('%s shows mail', (url) => {
  expect(isWebmail(url)).toBe(true);
});

test.each([
  'https://www.google.com/search?q=mail.google.com',
  'https://example.org/blog/webmail-compared',
  'https://notmail.google.com.example/',
  'https://www.icloud.com/photos',
  'https://mail.example.org/pipermail/list/2026-May/1.html',
  'https://mail.example.org/archives/list/',
  'https://example.org/products/horde/toys',
  'https://mail-order.example/',
  'https://dailymail.example/news',
  'file:///home/me/page.html',
])('%s does not', (url) => {
  expect(isWebmail(url)).toBe(false);
});
