import { describe, expect, test } from 'vitest';
import { apart, imagesIn } from '#entrypoints/content/closer-look/css-images.ts';

const urls = (value: string, density = 1) => imagesIn(value, density).map((image) => image?.url ?? null);

describe('the files of a computed value', () => {
  test.each([
    ['none', [null]],
    ['normal', [null]],
    ['url("https://site.example/a.png")', ['https://site.example/a.png']],
    ['linear-gradient(rgb(0, 0, 0), rgb(1, 1, 1)), url("a.png")', [null, 'a.png']],
    ['url("a.png"), url("b.png")', ['a.png', 'b.png']],
    ['url("a,b(1).png")', ['a,b(1).png']],
    ['url("say \\"hello\\".png")', ['say "hello".png']],
    ['url("data:image/svg+xml,<svg xmlns=\\"x\\"/>")', ['data:image/svg+xml,<svg xmlns="x"/>']],
    ['url("a.png") / "A cat"', ['a.png']],
    ['"words"', [null]],
  ])('in %s', (value, files) => {
    expect(urls(value)).toEqual(files);
  });
});

describe('of an image set that file is shown', () => {
  const two = 'image-set(url("2x.png") 2dppx, url("1x.png") 1dppx)';
  test.each([
    ['the one of the screen', two, 1, '1x.png'],
    ['the next denser one', two, 1.5, '2x.png'],
    ['the densest, where none is dense enough', two, 3, '2x.png'],
    [
      'of a type that is shown',
      'image-set(url("a.jxl") 1dppx type("image/jxl"), url("a.avif") 1dppx type("image/avif"))',
      1,
      'a.avif',
    ],
    ['in other units', 'image-set(url("a.png") 192dpi, url("b.png") 96dpi)', 1, 'b.png'],
    ['without a density', 'image-set(url("a.png"), url("b.png") 2dppx)', 1, 'a.png'],
    ['without url()', 'image-set("a.png" 1dppx, "b.png" 2dppx)', 1, 'a.png'],
    ['in the old notation', '-webkit-image-set(url("a.png") 1x, url("b.png") 2x)', 2, 'b.png'],
  ])('%s', (_, value, density, file) => {
    expect(urls(value, density)).toEqual([file]);
  });

  test('with its density, by which its pixels are CSS pixels', () => {
    expect(imagesIn(two, 2)).toEqual([{ url: '2x.png', density: 2 }]);
  });
});

test('commas in strings and brackets part nothing', () => {
  expect(apart('a(b, c), "d, e", f')).toEqual(['a(b, c)', '"d, e"', 'f']);
});
