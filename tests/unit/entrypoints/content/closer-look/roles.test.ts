import { expect, test } from 'vitest';
import { isRole } from '#entrypoints/content/closer-look/roles.ts';

test.each(['img', 'none', 'button', 'graphics-object', 'doc-noteref', 'treegrid', 'generic'])(
  '%s is a role',
  (role) => {
    expect(isRole(role)).toBe(true);
  },
);

test.each(['', 'text', 'photo', 'widget', 'IMG', 'graphics'])('%j is no role', (token) => {
  expect(isRole(token)).toBe(false);
});
