import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListAnswer } from './answers.ts';

/** The page's own script: collects what is chosen, and saves it as a file. */
const SCRIPT = `
document.querySelector('button').onclick = () => {
  const verdicts = [...document.querySelectorAll('fieldset')].map((each) => ({
    file: each.dataset.file,
    state: each.dataset.state,
    verdict: each.querySelector('[type=radio]:checked')?.value ?? null,
    helps: each.querySelector('[name=helps]').checked,
    wrongNouns: Number(each.querySelector('[name=wrong]').value),
    nouns: Number(each.dataset.nouns),
  }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(verdicts, null, 1)], { type: 'application/json' }));
  link.download = 'verdicts.json';
  link.click();
};`;

/**
 * Writes a page that shows every photo with the words under it, in random order, so that nobody judges by where a photo comes
 * from. Its button saves verdicts.json.
 * @returns the page's path
 */
export async function writeSheet(folder: string, answers: readonly ListAnswer[]): Promise<string> {
  await mkdir(join(folder, 'photos'), { recursive: true });
  const shuffled = shuffle(answers);
  const parts = await Promise.all(
    shuffled.map(async (answer, at) => {
      const name = `${at}-${answer.photo.file.replaceAll(/[^\w.-]/g, '_')}`;
      await copyFile(answer.photo.path, join(folder, 'photos', name));
      return part(answer, name, at);
    }),
  );
  const page = join(folder, 'judge.html');
  await writeFile(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Judge the words</title>
<style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:12px;font:15px sans-serif}img{max-width:100%;max-height:220px}button{grid-column:1/-1;font-size:1.2em}</style>
<button>Save verdicts.json</button>${parts.join('\n')}<script>${SCRIPT}</script></html>\n`,
  );
  return page;
}

function part({ photo, text, nouns, state }: ListAnswer, name: string, at: number): string {
  const choice = (value: string) =>
    `<label><input type="radio" name="v${at}" value="${value}">${value}</label>`;
  return `<fieldset data-file="${escaped(photo.file)}" data-state="${state}" data-nouns="${nouns.length}"><img src="photos/${name}" alt="">
<p>${escaped(text) || '<em>nothing</em>'}</p>${['right', 'partly', 'wrong'].map(choice).join(' ')}<br>
<label><input type="checkbox" name="helps">helps a reader</label>
<label>wrong nouns <input type="number" name="wrong" min="0" max="9" value="0"></label></fieldset>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Fisher and Yates's shuffle, always in the same order for as many photos, so that two judges see the same page. */
function shuffle<T>(items: readonly T[]): T[] {
  const order = [...items];
  let seed = 20_301_130;
  for (let at = order.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
