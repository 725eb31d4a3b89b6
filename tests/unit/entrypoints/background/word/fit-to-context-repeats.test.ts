import { expect, test } from 'vitest';
import { fitToContext } from '#entrypoints/background/word/fit-to-context.ts';
import { rememberRepeats, type Repeats } from '#entrypoints/background/word/restraint/repeats.ts';
import type { Description } from '#utils/domain/description.ts';
import { pictureOnPage, spoken, STYLE, type Around } from '#tests/support/unit/picture-on-page.ts';

function after(description: Description, around: Around, repeats: Repeats): Description {
  return fitToContext(description, pictureOnPage(around), repeats, STYLE);
}

test('of equal texts in one list the first is said', () => {
  const repeats = rememberRepeats();
  const say = (text: string, element: number, list: number | null) =>
    after(spoken(text), { element, list }, repeats).state;
  expect(say('A dog', 1, 9)).toBe('said');
  expect(after(spoken('A dog'), { element: 2, list: 9 }, repeats)).toMatchObject({ reason: 'repeat' });
  expect(say('A cat', 3, 9)).toBe('said');
  expect(say('A dog', 4, 8)).toBe('said');
  expect(say('A dog', 5, null)).toBe('said');
  expect(say('A dog', 1, 9)).toBe('said');
});

test('two photos of which the same objects are told are both told, one photo shown twice is told once', () => {
  const repeats = rememberRepeats();
  const list = { ...spoken('May show: a person'), state: 'list', kind: 'photo' } as const;
  const say = (element: number, address: string) => after(list, { element, address, list: 9 }, repeats).state;
  expect([say(1, 'https://a.example/1.jpg'), say(2, 'https://a.example/2.jpg')]).toEqual(['list', 'list']);
  expect(say(3, 'https://a.example/1.jpg')).toBe('refused');
});

test('of equal symbols in one list the first is told', () => {
  const repeats = rememberRepeats();
  const icon = { ...spoken('Icon'), state: 'list', kind: 'icon' } as const;
  const say = (element: number, address: string) => after(icon, { element, address, list: 9 }, repeats).state;
  expect([say(1, 'https://a.example/1.svg'), say(2, 'https://a.example/2.svg')]).toEqual(['list', 'refused']);
});

test('an element that shows another picture gives its former text free', () => {
  const repeats = rememberRepeats();
  const say = (text: string, element: number) => after(spoken(text), { element, list: 9 }, repeats).state;
  expect([say('A dog', 1), say('A cat', 1), say('A dog', 2)]).toEqual(['said', 'said', 'said']);
  expect(say('A dog', 1)).toBe('refused');
});

test('what needed cookies is told to the person alone and remembered nowhere', () => {
  const secret = { ...spoken('A letter'), panelOnly: true };
  const repeats = rememberRepeats();
  expect(after(secret, { list: 9 }, repeats)).toBe(secret);
  expect(after(spoken('A letter'), { element: 2, list: 9 }, repeats)).toMatchObject({ state: 'said' });
});
