import { expect, test } from 'vitest';
import { wordEdit } from '#entrypoints/background/word/word-edit.ts';
import type { Messages } from '#utils/language/i18n.ts';

const edit = { site: 'example.org', address: 'https://example.org/a.jpg', text: 'A kite', at: 1 };

test('a text is said as it is; an empty one is silence that marks a decoration, none at all writes nothing', () => {
  const messages = { t: (key: string) => key } as unknown as Messages;
  expect(wordEdit(edit, messages, 5)).toMatchObject({
    state: 'said',
    text: 'A kite',
    plain: 'A kite',
    ms: 5,
  });
  expect(wordEdit({ ...edit, text: '' }, messages, 5)).toMatchObject({
    state: 'refused',
    reason: 'marked',
    text: '',
  });
  const rejected = wordEdit({ ...edit, text: null }, messages, 5);
  expect(rejected).toMatchObject({ state: 'refused', reason: 'rejected' });
  expect(rejected).not.toHaveProperty('text');
});
