import { describe, expect, test } from 'vitest';
import { contentOf } from '#models/experts/code/content/content-of.ts';

describe('numbers of products are told, with the digits that are printed', () => {
  test.each([
    ['4006381333931', 'EAN-13', '4006381333931'],
    ['96385074', 'EAN-8', '96385074'],
    ['036000291452', 'UPC-A', '036000291452'],
    ['0036000291452', 'EAN-13', '036000291452'],
    ['01234565', 'UPC-E', '01234565'],
    ['9790260532113', 'EAN-13', '9790260532113'],
    ['15400141288763', 'ITF', '15400141288763'],
    ['00012345678905', 'ITF', '00012345678905'],
    ['15400141288763', 'Code128', '15400141288763'],
    ['4006381333931', 'Code128', '4006381333931'],
    ['(01)24012345678905', 'DataBarOmni', '24012345678905'],
    ['(01)09501101530003(17)250101(21)SERIAL', 'DataMatrix', '09501101530003'],
    ['(17)250101(01)09501101530003', 'Code128', '09501101530003'],
    ['(02)09501101530003(37)12', 'Code128', '09501101530003'],
  ])('%s as %s', (text, format, number) => {
    expect(contentOf(text, format)).toEqual({ type: 'product', number });
  });
});

describe('a book and a periodical are named by the numbers that people know', () => {
  test.each([
    ['9781565812314', { type: 'isbn', number: '9781565812314' }],
    ['9791032305690', { type: 'isbn', number: '9791032305690' }],
    ['9770311175001', { type: 'issn', number: '0311-175X' }],
    ['9771144875007', { type: 'issn', number: '1144-875X' }],
    ['9770317847001', { type: 'issn', number: '0317-8471' }],
  ])('%s', (text, content) => {
    expect(contentOf(text, 'EAN-13')).toEqual(content);
  });
});

describe('a long number that is not on a product is withheld', () => {
  test.each([
    ['4006381333931', 'QRCode'],
    ['4006381333931', 'Code39'],
    ['4006381333932', 'Code128'],
    ['15400141288764', 'ITF'],
    ['(01)09501101530004', 'DataMatrix'],
    ['4111111111111111', 'Code128'],
    ['(00)006141411234567890', 'Code128'],
    ['00340434161094000000', 'ITF'],
  ])('%s in %s', (text, format) => {
    expect(contentOf(text, format)).toEqual({ type: 'secret' });
  });
});
