import { expect, test } from 'vitest';
import { isLikeVietnamese, isMixed } from '#models/experts/text/odd-words.ts';

test.each(['Xin chào thé giói', 'Thành phõ Hô Chí Minh', 'Bánh ml nóng méi sáng', 'Phd bò tái chín, LÕI RA'])(
  '"%s" is like Vietnamese',
  (text) => expect(isLikeVietnamese(text)).toBe(true),
);

test.each([
  'Closed on Mondays',
  'Où êtes-vous allés',
  'Schöne Grüße aus Köln',
  'Zażółć gęślą jaźń',
  'São',
  'to go on',
])('"%s" is not', (text) => expect(isLikeVietnamese(text)).toBe(false));

test.each(['3ayuHeHo', 'MockBa', 'Jo6po'])('"%s" is mixed', (text) => expect(isMixed(text)).toBe(true));
test.each(['Moscow', 'USA', 'Room 12', '12 am'])('"%s" is not', (text) => expect(isMixed(text)).toBe(false));
