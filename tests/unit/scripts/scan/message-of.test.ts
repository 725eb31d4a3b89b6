import { expect, test } from 'vitest';
import { messageOf } from '#scripts/scan/message-of.ts';

test.each([
  ['page.goto: net::ERR_NAME_NOT_RESOLVED at http://nowhere.example/\nCall log:', /^No server/],
  ['page.goto: net::ERR_CONNECTION_REFUSED at http://127.0.0.1:9/', /^No server answers/],
  ['page.goto: net::ERR_CERT_DATE_INVALID at https://old.example/', /certificate/],
  ['page.goto: Timeout 15000ms exceeded.', /within 15 seconds/],
  ['page.goto: Download is starting', /not a page/],
])('%s is said in plain words', (message, words) => {
  expect(messageOf(new Error(message))).toMatch(words);
  expect(messageOf(new Error(message))).not.toMatch(/net::|page\.goto/);
});

test('any other message is its first line', () => {
  expect(messageOf(new Error('page.evaluate: It broke.\n  at x'))).toBe('It broke.');
  expect(messageOf('It broke.')).toBe('It broke.');
});
