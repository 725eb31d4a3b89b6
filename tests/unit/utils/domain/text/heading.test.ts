import { expect, test } from 'vitest';
import { headingOf } from '#utils/domain/text/heading.ts';

const line = (text: string, height: number) => ({ text, height });
const textOf = (...lines: { text: string; height: number }[]) =>
  headingOf(lines, ({ height }) => height).text;

test('the highest line is the heading', () => {
  expect(textOf(line('Inbox', 12), line('Settings of your account', 30), line('Name', 12))).toBe(
    'Settings of your account',
  );
});

test('of lines of one font the first is the heading, though others have letters that hang below', () => {
  expect(textOf(line('Home sweet home', 20), line('Young people', 21.5), line('More', 19))).toBe(
    'Home sweet home',
  );
});

test('a short word is the heading only where there is nothing longer', () => {
  expect(textOf(line('OK', 40), line('Save the file', 14))).toBe('Save the file');
  expect(textOf(line('OK', 40), line('No', 14))).toBe('OK');
});
