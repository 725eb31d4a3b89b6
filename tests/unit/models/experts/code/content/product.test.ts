import { describe, expect, test } from 'vitest';
import { contentOf } from '#models/experts/code/content/content-of.ts';

describe('numbers of products are told', () => {
  test.each([
    ['4006381333931', 'EAN-13', '4006381333931'],
    ['96385074', 'EAN-8', '96385074'],
    ['036000291452', 'UPC-A', '036000291452'],
    ['(01)09501101530003(17)250101(21)SERIAL', 'DataMatrix', '09501101530003'],
  ])('%s as %s', (text, format, number) => {
    expect(contentOf(text, format)).toEqual({ type: 'product', number });
  });

  test('a long number that is not on a product is withheld', () => {
    expect(contentOf('4006381333931', 'Code128')).toEqual({ type: 'secret' });
  });
});
