import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { glyphIn, parseGlyphs } from '#entrypoints/background/word/symbols/glyphs.ts';
import { symbolWords } from '#entrypoints/background/word/symbols/symbol-words.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { LANGUAGES } from '#utils/language/languages.ts';

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(ROOT, 'models/zoo/symbols', name), 'utf8'));
const GLYPHS = parseGlyphs(await read('glyphs.json'));

test.each([
  ['<button><i class="fa-solid fa-magnifying-glass"></i>', 'icon:magnifying-glass'],
  ['<button><i class="fas fa-times"></i>', 'icon:x-mark'],
  ['<a href="/x"><i class="fab fa-github"></i>', 'logo:GitHub'],
  ['<button><span class="material-icons">menu</span>', 'icon:menu'],
  ['<button><span class="material-symbols-outlined"> search </span>', 'icon:magnifying-glass'],
  ['<button><i class="bi bi-x-lg"></i>', 'icon:x-mark'],
  ['<button><i class="mdi mdi-magnify"></i>', 'icon:magnifying-glass'],
  ['<button><svg class="lucide lucide-search"></svg>', 'icon:magnifying-glass'],
  ['<button><i class="ti ti-search"></i>', 'icon:magnifying-glass'],
  ['<button><i class="ph-bold ph-magnifying-glass"></i>', 'icon:magnifying-glass'],
  ['<button><i class="ri-search-line"></i>', 'icon:magnifying-glass'],
  ['<button><svg><use href="icons.svg#bi-search"></use></svg>', 'icon:magnifying-glass'],
])('%s shows %s', (html, symbol) => {
  expect(glyphIn(html, GLYPHS)).toBe(symbol);
});

test.each([
  ['<button class="btn btn-primary"><img src="a.png">'],
  ['<button><i class="fa-solid fa-no-such-glyph"></i>'],
  ['<button><i class="fas fa-lg fa-spin"></i>'],
  ['<button><i class="fas fa-search"></i><i class="fas fa-times"></i>'],
  ['<p class="text">search</p>'],
])('%s names no glyph, or several', (html) => {
  expect(glyphIn(html, GLYPHS)).toBeNull();
});

test('what a control does is never delete, buy, pay, send or sign out', async () => {
  const { icons } = (await read('words-en.json')) as { icons: Record<string, string[]> };
  for (const [, does = ''] of Object.values(icons)) {
    expect(does).not.toMatch(/delete|remove|trash|buy|pay\b|checkout|send|submit|sign out|log ?out/i);
  }
});

test.each(LANGUAGES)('every symbol that can be named has a name in $name', async ({ tag }) => {
  const words = symbolWords(await read(`words-${tag}.json`));
  const { names } = (await read('index.json')) as { names: string[] };
  const told = names.filter((name) => !name.startsWith('none:') && !name.includes(':~'));
  const missing = told.filter((name) => !words.nameOf(name));
  expect(missing.length / told.length).toBeLessThan(0.02);
});
