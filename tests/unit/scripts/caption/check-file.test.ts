import { expect, test } from 'vitest';
import { whyNotAFile } from '#scripts/caption/check-file.ts';

test('a file that is there is taken', async () => {
  expect(await whyNotAFile(import.meta.filename)).toBeNull();
});

test.each([
  ['no-such.jpg', /^There is no file no-such\.jpg\. Check the name/],
  ['.', /is a folder/],
  ['ftp://example.org/a.jpg', /not ftp: addresses/],
  ['data:image/png;base64,AAAA', /not data: addresses/],
])('%s is said to be wrong in plain words', async (path, words) => {
  expect(await whyNotAFile(path)).toMatch(words);
});
