import { expect, test } from 'vitest';
import { wordsOfSlug } from '#entrypoints/background/word/purpose/slug.ts';

const told = (slug: string, lang?: string) => {
  const { words, generic } = wordsOfSlug(slug, lang);
  return generic ? null : words;
};

test.each([
  ['omega-3-fish-oil-120-capsules', 'Omega 3 fish oil 120 capsules'],
  ['File:Omega_3.png', 'Omega 3'],
  ['samsung-galaxy-s24-ultra-256gb', 'Samsung galaxy s24 ultra 256gb'],
  ['gifts-under-50', 'Gifts under 50'],
  ['the-quiet-orchard-1994', 'The quiet orchard 1994'],
  ['web-2024-trends', 'Web 2024 trends'],
  ['covid19-rules', 'Covid19 rules'],
])('numbers in "%s" belong to its words', (slug, words) => {
  expect(told(slug, 'en')).toBe(words);
});

test.each([
  ['40612345-the-salt-path-home', 'The salt path home'],
  ['lighthouse-keeper-maine-7c1d5ab0f2e94e1a8c3b6d7e9f001122', 'Lighthouse keeper maine'],
  ['ampel-streitet-a-1c2d3e4f-0a1b-4c2d-8e3f-aabbccddeeff', 'Ampel streitet'],
  ['les-trains-de-nuit_6219771_3234.html', 'Les trains de nuit'],
  ['nordweg-wanderschuhe-n1241a0b7-q11.html', 'Nordweg wanderschuhe'],
  ['casa-da-baixa.en-gb.html', 'Casa da baixa'],
  ['norways-last-coal-mine-2024-06-30', 'Norways last coal mine'],
  ['MLM-1987654321-cafetera-express-15-bares-_JM', 'Cafetera express 15 bares'],
  ['2019-05-12_K%C3%B6ln_Dom_DSC_0432.jpg', 'Köln Dom'],
  ['garden-table-300x200.jpg', 'Garden table'],
  ['Ada_Lovelace_portrait_(cropped).jpg', 'Ada Lovelace portrait'],
])('ids, hashes, dates, sizes and cameras in "%s" do not', (slug, words) => {
  expect(told(slug)).toBe(words);
});

test.each([
  'DSC_00432.JPG',
  'IMG_20230914_110212.jpg',
  'P1020304.jpg',
  '20190612_201455.jpg',
  'File:PIA12348.jpg',
  'photo-1501594907352-04cda38ebc29',
  'c3g0dx2rz1no',
  'k10014615231000.html',
  'tt0123456',
  'kqzxwvbt',
  'Qk3fXyZ1abc',
  'watch',
  'view.aspx',
  'Datei:IMG_2031.jpg',
])('"%s" tells nothing', (slug) => {
  expect(told(slug)).toBeNull();
});

test.each([
  ['ja', 'kutani-yaki-chawan', null],
  ['ja', '%E6%9D%B1%E4%BA%AC', '東京'],
  ['ar', 'new-metro-line-opens', null],
  ['ar', '%D8%A7%D9%84%D9%82%D8%A7%D9%87%D8%B1%D8%A9', 'القاهرة'],
  ['ru', 'chaynik-zavarochnyy', null],
  ['en', '%E6%9D%B1%E4%BA%AC', null],
  ['zh-CN', '%E5%8C%97%E4%BA%AC%E5%A4%A7%E5%AD%A6', '北京大学'],
  ['de', 'the-end-of-the-line', null],
  ['de', 'das-ende-der-strecke', 'Das ende der strecke'],
  ['en', 'the-end-of-the-line', 'The end of the line'],
  ['fr', 'les-trains-de-nuit', 'Les trains de nuit'],
  ['', 'the-end-of-the-line', 'The end of the line'],
  ['no such language', 'the-end-of-the-line', 'The end of the line'],
])('on a page in "%s" %s tells %s', (lang, slug, words) => {
  expect(told(slug, lang)).toBe(words);
});
