import { expect, test } from 'vitest';
import { formatted } from '#components/studio/copy-formats.ts';

const TEXT = 'A "red" <b>kite</b> & [a] dog *here*';

test('as text it is what was said', () => {
  expect(formatted('text', TEXT, 'a.jpg')).toBe(TEXT);
});

test('as HTML it stands in an attribute that nothing in it can end', () => {
  expect(formatted('html', TEXT, 'my "own".jpg')).toBe(
    '<img src="my &quot;own&quot;.jpg" alt="A &quot;red&quot; &lt;b>kite&lt;/b> &amp; [a] dog *here*">',
  );
});

test('as Markdown nothing in it is markup', () => {
  expect(formatted('markdown', TEXT, 'my own>.jpg')).toBe(
    String.raw`![A "red" \<b\>kite\</b\> \& \[a\] dog \*here\*](<my own\>.jpg>)`,
  );
});

test('a line break does not end the Markdown', () => {
  expect(formatted('markdown', 'one\n\ntwo', 'a.jpg')).toBe('![one two](<a.jpg>)');
});
