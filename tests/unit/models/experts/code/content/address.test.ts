import { describe, expect, test } from 'vitest';
import { contentOf } from '#models/experts/code/content/content-of.ts';

const qr = (text: string) => contentOf(text, 'QRCode');

describe('addresses are told without what is to be said', () => {
  test.each([
    ['mailto:ann@example.org?subject=Secret&body=Hello', { type: 'email', address: 'ann@example.org' }],
    ['MATMSG:TO:ann@example.org;SUB:Secret;BODY:Hello;;', { type: 'email', address: 'ann@example.org' }],
    ['ann@example.org', { type: 'email', address: 'ann@example.org' }],
    [
      'Ann_Marie.van-der-Berg85@example.org',
      { type: 'email', address: 'Ann_Marie.van-der-Berg85@example.org' },
    ],
    ['mailto:unsubscribe+9f8e7d6c5b4a3928@example.org', { type: 'message' }],
    ['mailto:unsubscribe+123e4567-e89b-12d3-a456-426614174000@example.org', { type: 'message' }],
    ['mailto:4111-1111-1111-1111@example.org', { type: 'message' }],
    ['mailto:4111.1111.1111.1111@example.org', { type: 'message' }],
    ['mailto:reply@9f8e7d6c5b4a3928.in.example.org', { type: 'message' }],
    ['reply.AbC1dEf2GhI3@example.org', { type: 'secret' }],
    ['tel:+49-30-1234567', { type: 'phone', address: '+49301234567' }],
    ['TEL:0301234567;ext=42', { type: 'phone', address: '0301234567' }],
    ['tel:*#06#', { type: 'message' }],
    ['mailto:?body=x', { type: 'message' }],
    ['mailto:%E0%A4%A', { type: 'message' }],
  ])('%s', (text, content) => {
    expect(qr(text)).toEqual(content);
  });
});
