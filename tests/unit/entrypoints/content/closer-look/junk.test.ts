import { describe, expect, test } from 'vitest';
import { isJunk } from '#entrypoints/content/closer-look/junk.ts';

describe('says nothing of the picture', () => {
  test.each([
    [
      'a camera',
      ['IMG_1234', 'DSC00012', 'DSC_0001', 'P1010023', 'PXL_20210101_123456789', 'IMG-20200101-WA0001'],
    ],
    ['a phone', ['20200101_123456', 'Screenshot_20240501-101112', 'Screenshot 2024-05-01 at 10.11.12']],
    [
      'a service',
      [
        'photo-1503023345310-bd7c1de61c7d',
        'WhatsApp Image 2023-05-01 at 10.11.12',
        '123456789_987654321_555_n',
        'download (1)',
      ],
    ],
    ['a numbered medium', ['image 1', 'img-03', 'image001', 'Untitled-1', 'picture2']],
    ['a file', ['photo.png', 'HERO.JPG', 'a/b/c.webp', 'photo.jpg?w=200', '.svg']],
    [
      'an address',
      ['https://example.org/a', '//cdn.example.org/a', 'data:image/png;base64,AA', '/img/a', './a/b'],
    ],
    ['a checksum', ['94251e110d24a4c2b6e6ce76e7203374', '1b4e28ba-2fa1-11d2-883f-0016d3cca427']],
    ['a placeholder', ['image', 'Photo', 'PICTURE.', '[image]', '"spacer"', 'null', 'Alt text', 'n/a']],
    ['a placeholder of another language', ['Bild', 'imagen', '图片', 'фото']],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => !isJunk(text))).toEqual([]);
  });

  test('the name of its own file, spaces and all', () => {
    expect(isJunk('my holiday photo.jpg', '/img/my%20holiday%20photo.jpg?w=1')).toBe(true);
    expect(isJunk('hero_bg_final', 'https://example.org/hero_bg_final.jpg')).toBe(true);
  });

  test('a file name that is not valid in an address does not throw', () => {
    expect(isJunk('50%_off.png', '/img/50%_off.png')).toBe(true);
  });
});

describe('could say something of the picture', () => {
  test.each([
    ['words', ['Paris', 'Logo', 'Picture book', 'Image of a cat', 'imagine', 'None of the above']],
    ['numbers', ['1', '1984', '24/7', '9783161484100', '3.5']],
    ['hexadecimal words', ['defaced', 'decade', 'acceded effaced facade']],
    ['models', ['IMG_1234-kitchen', 'B-52', 'Canon EOS 5D', 'DSC', 'PS5', 'A380']],
    ['works', ['Photo 51', 'Untitled (1950)', 'Scan of a letter from 1912']],
    ['other files', ['report.pdf', 'Node.js', 'mail.app']],
    ['hosts', ['www.example.org', 'example.org', 'and/or']],
    ['sentences', ['How to open a file named photo.png', 'He said: https://example.org is down']],
    ['symbols', ['🎉', '★', '→', '日本']],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => isJunk(text))).toEqual([]);
  });

  test('a word that is also the name of its file', () => {
    expect(isJunk('Nyhavn', '/img/nyhavn.jpeg')).toBe(false);
    expect(isJunk('t-shirt', '/img/t-shirt.jpg')).toBe(false);
  });
});
