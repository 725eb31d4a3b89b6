import { expect, test } from 'vitest';
import { CAPTCHA, OTHER_EXTENSION } from '#utils/never-touched/elements.ts';

test.each([
  'g-recaptcha',
  'h-captcha',
  'cf-turnstile',
  'FunCaptcha',
  'newassets.hcaptcha.com/captcha/v1/',
  'challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile',
  'client-api.arkoselabs.com/v2/',
  '/captcha.php',
])('"%s" tells of a CAPTCHA', (mark) => {
  expect(CAPTCHA.test(mark)).toBe(true);
});

test.each(['captain', 'caption', 'turnstile-at-the-station', 'www.cloudflare.com/'])(
  '"%s" does not',
  (mark) => {
    expect(CAPTCHA.test(mark)).toBe(false);
  },
);

test.each([
  'com-1password-button',
  'protonpass-root',
  'grammarly-extension',
  'div,class,data-lastpass-icon-root',
  'div,data-grammarly-shadow-root',
])('an element with the names "%s" is of another extension', (names) => {
  expect(OTHER_EXTENSION.test(names)).toBe(true);
});

test.each([
  'form,data-protonpass-ignore,data-bwignore',
  'input,data-1p-ignore,data-lpignore',
  'form,data-dashlane-rid',
  'body,data-gramm,data-new-gr-c-s-check-loaded',
  'my-bitwarden-review',
])('an element with the names "%s" is of the page', (names) => {
  expect(OTHER_EXTENSION.test(names)).toBe(false);
});
