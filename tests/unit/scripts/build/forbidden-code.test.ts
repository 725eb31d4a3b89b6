import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forbiddenIn, refuseForbiddenCode } from '#scripts/build/forbidden-code.ts';

test.each([
  ['eval("1")', 'eval'],
  ['let f=new Function ("return 1")', 'a function made from text'],
  ['<script type="module" src="https://a.example/x.js">', 'a script from elsewhere'],
  ["<script src='//a.example/x.js'>", 'a script from elsewhere'],
  ['await import("https://a.example/x.js")', 'a module from elsewhere'],
  ['fetch("https://cdn.jsdelivr.net/npm/x")', 'the address of a CDN'],
])('%s is found', (code, what) => {
  expect(forbiddenIn(code)).toEqual([what]);
});

test.each([
  'medieval("1"); retrieval(2); scope.eval(3)',
  'new FunctionalThing()',
  '<script type="module" src="/chunks/x.js">',
  'await import("./x.js")',
  'const home = "https://www.w3.org/2000/svg"',
])('%s is harmless', (code) => {
  expect(forbiddenIn(code)).toEqual([]);
});

test('the build fails, and says which file holds what', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  writeFileSync(join(folder, 'fine.js'), 'const a = 1;');
  writeFileSync(join(folder, 'model.json'), '"https://huggingface.co/x"');
  expect(() => refuseForbiddenCode(folder)).not.toThrow();
  writeFileSync(join(folder, 'bad.mjs'), 'eval(a)');
  expect(() => refuseForbiddenCode(folder)).toThrow('bad.mjs holds eval.');
});
