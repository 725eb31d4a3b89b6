import { expect, test } from 'vitest';
import { afterWith } from '#entrypoints/background/word/phrase/oblique.ts';

test.each([
  ['ein Hund', 'einem Hund'],
  ['eine Katze', 'einer Katze'],
  ['das Meer', 'dem Meer'],
  ['ein Löwe', 'einem Löwen'],
  ['ein Elefant', 'einem Elefanten'],
  ['ein tropischer Fisch', 'einem tropischen Fisch'],
  ['ein Roter Panda', 'einem Roten Panda'],
  ['eine Tasse Kaffee', 'einer Tasse Kaffee'],
  ['ein Fluss oder See', 'einem Fluss oder See'],
  ['eine Jacke oder ein Mantel', 'einer Jacke oder einem Mantel'],
  ['zwei Hunde', 'zwei Hunden'],
  ['drei Autos', 'drei Autos'],
  ['Gebäude', 'Gebäuden'],
  ['mehrere Vögel', 'mehreren Vögeln'],
  ['stehende Steine', 'stehenden Steinen'],
  ['Wasser', 'Wasser'],
  ['Schnee', 'Schnee'],
  ['Gemüse', 'Gemüse'],
])('German: %s, mit %s', (words, dative) => {
  expect(afterWith(words, 'de')).toBe(dative);
});

test.each([
  ['سيارتان', 'سيارتين'],
  ['دراجتان ناريتان', 'دراجتين ناريتين'],
  ['كلب', 'كلب'],
])('Arabic: a dual has another ending (%s)', (words, genitive) => {
  expect(afterWith(words, 'ar')).toBe(genitive);
});

test('other languages leave words as they are', () => {
  expect(afterWith('un chien', 'fr')).toBe('un chien');
});
