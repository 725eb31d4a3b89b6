import { describe, expect, test } from 'vitest';
import { isJunk } from '#entrypoints/content/closer-look/junk.ts';

const JUNK: [about: string, texts: string[]][] = [
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
    ['https://example.org/a', '//cdn.example.org/a', 'data:image/png;base64,AA', '/img/a', './images/b'],
  ],
  [
    'an address with a folder of pictures',
    [
      '/wp-content/uploads/2023/05/hero',
      '../assets/team',
      '//cdn.example.org/x?y=1',
      '/sites/default/files/a-b',
    ],
  ],
  [
    'a file of a rarer kind',
    [
      'holiday-beach.jxl',
      'scan.heif',
      'IMG_0001.CR2',
      'poster.psd',
      'team.jpg:large',
      'logo_final.eps',
      'x.jp2',
    ],
  ],
  [
    'what a template leaves',
    [
      '{{ image.alt }}',
      '{{{alt}}}',
      'Image of {{ product.name }}',
      '{% trans "alt" %}',
      '${alt}',
      '<%= image.alt %>',
      '#{alt_text}',
      '[[+alt]]',
      '%alt%',
      '{image.title}',
      '{alt}',
      '<?php echo $alt; ?>',
      '[alt text]',
    ],
  ],
  [
    'a sentence of a content system',
    [
      'This image has an empty alt attribute; its file name is dog.jpg',
      'Dieses Bild hat ein leeres Alt-Attribut; sein Dateiname ist hund.jpg',
      'L’attribut alt de cette image est vide, son nom de fichier est chien.jpg.',
      'Esta imagen tiene un atributo ALT vacío; su nombre de archivo es perro.jpg',
      'この画像には alt 属性が指定されておらず、ファイル名は dog.jpg です',
      'No alt text provided for this image',
      'No alternative text description for this image',
      'No photo description available.',
      'enter image description here',
      'Insert alt text here',
      'Your alt text here',
      'Alt text goes here',
      'Add a caption',
      'Image removed by sender.',
      'Image not found',
      'No image available',
      'Featured image',
      'Image for post',
      '[object HTMLImageElement]',
      'undefined undefined',
      'Bildbeschreibung eingeben',
    ],
  ],
  [
    'a library of stock pictures',
    [
      'shutterstock_1234567890',
      'iStock-1176658951',
      'iStock_000012345678Large',
      'GettyImages-123456789',
      'AdobeStock_123456789_Preview',
      'depositphotos_12345678-stock-photo-cat',
      'dreamstime_xl_12345678',
      '123RF_12345678_ml',
      'annie-spratt-QckxruozjRg-unsplash',
      'pexels-photo-123456',
      'pexels-pixabay-45201',
      'kitten-4611189_1280',
      'stock-photo-happy-family-123456789',
    ],
  ],
  [
    'a program',
    [
      'PastedGraphic-1',
      'Untitled design (3)',
      'Asset 5@2x',
      'Capture d’écran 2024-05-01',
      'Снимок экрана 2024-05-01',
    ],
  ],
  ['a checksum', ['94251e110d24a4c2b6e6ce76e7203374', '1b4e28ba-2fa1-11d2-883f-0016d3cca427']],
  ['a placeholder', ['image', 'Photo', 'PICTURE.', '[image]', '"spacer"', 'null', 'Alt text', 'n/a']],
  ['a placeholder of another language', ['Bild', 'imagen', '图片', 'фото']],
];

const TEXTS: [about: string, texts: string[]][] = [
  ['words', ['Paris', 'Logo', 'Picture book', 'Image of a cat', 'imagine', 'None of the above']],
  ['numbers', ['1', '1984', '24/7', '9783161484100', '3.5']],
  ['hexadecimal words', ['defaced', 'decade', 'acceded effaced facade']],
  ['models', ['IMG_1234-kitchen', 'B-52', 'Canon EOS 5D', 'DSC', 'PS5', 'A380']],
  ['works', ['Photo 51', 'Untitled (1950)', 'Scan of a letter from 1912']],
  ['other files', ['report.pdf', 'Node.js', 'mail.app']],
  ['hosts', ['www.example.org', 'example.org', 'and/or']],
  ['sentences', ['How to open a file named photo.png', 'He said: https://example.org is down']],
  [
    'paths that are shown',
    ['/etc/passwd', '//', './configure', '../', '/dev/null', '/usr/local/bin', '~/.ssh/config'],
  ],
  ['ratios and sizes', ['16/9', '16:9', '4/3', '1/2', './5', '1920x1080', '50%', '100 %']],
  ['forums', ['/b/', '/pol/', '/r/aww', '/r/aww/', 'r/aww', '/r/AskHistorians/wiki']],
  [
    'code',
    ['{}', '</>', '__init__', '{ }', '[]', '{x}', '{{1,2},{3,4}}', '\\frac{{x}}{{y}}', '%', '$HOME', '#'],
  ],
  [
    'sentences about texts and pictures',
    [
      'Screenshot of an empty alt attribute in an editor',
      'Add to cart',
      'Insert coin',
      'No smoking',
      'No entry',
      'Enter',
      'Your name here',
      'Image of a missing cat poster',
      'No dogs allowed',
      'Add photo',
      'Description of the machine',
    ],
  ],
  ['names of libraries', ['Shutterstock', 'Getty Images', 'Unsplash logo', 'Pexels', 'Adobe Stock']],
  [
    'words with numbers',
    ['Boeing 747', 'Pixel 8', 'Asset management', 'Canal 5', 'Group 3', 'Frame 2', 'Area 51', 'WP 8'],
  ],
  ['symbols', ['🎉', '★', '→', '日本']],
];

describe('says nothing of the picture', () => {
  test.each(JUNK)('%s', (_, texts) => {
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
  test.each(TEXTS)('%s', (_, texts) => {
    expect(texts.filter((text) => isJunk(text))).toEqual([]);
  });

  test('a word that is also the name of its file', () => {
    expect(isJunk('Nyhavn', '/img/nyhavn.jpeg')).toBe(false);
    expect(isJunk('t-shirt', '/img/t-shirt.jpg')).toBe(false);
  });
});
