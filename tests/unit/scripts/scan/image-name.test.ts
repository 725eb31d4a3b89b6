import { expect, test } from 'vitest';
import { imageName } from '#scripts/scan/image-name.ts';

test.each([
  ['https://example.org/a/cat.jpg?w=3#x', 'img', 'cat.jpg'],
  ['pictures/%E7%8C%AB.png', 'img', '猫.png'],
  ['100%.png', 'img', '100%.png'],
  ['https://example.org/avatars/', 'img', 'avatars'],
  ['data:image/png;base64,AAAA', 'img', 'data:image/png'],
  ['blob:https://example.org/1-2-3', 'img', 'blob:'],
  ['', 'html > body > svg:nth-of-type(2)', '<svg>'],
  ['', '#host >>> canvas', '<canvas>'],
  ['', '#logo', '<image>'],
])('%s found as %s is called %s', (src, selector, name) => {
  expect(imageName({ src, selector })).toBe(name);
});
