import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders that a path in the documents begins with. What begins otherwise is a name, a command or a placeholder. */
const OURS = /^(?:components|docs|entrypoints|models|public|scripts|tests|utils)\//;
/** Parts of a path that stand for many. */
const PLACEHOLDER = /\*|ID|TAG|NAME|FILE|FOLDER|\.\.\.|[{}<>]/;

const documents = globSync(['*.md', '{docs,entrypoints,models,scripts}/**/*.md'], { cwd: ROOT });

/** Every path of the repository that a document writes as code, alone or in a command. */
function pathsIn(text: string): string[] {
  const codes = [...text.matchAll(/```[^\n]*\n(.*?)```|`([^`\n]+)`/gs)].map(
    ([, block, code]) => block ?? code!,
  );
  const words = codes.flatMap((code) => code.split(/[\s"'()]+/));
  return words
    .map((word) => word.replace(/[.,:;]+$/, ''))
    .filter((word) => OURS.test(word) && !PLACEHOLDER.test(word));
}

/** Targets of links to files, from the root of the repository. */
function linksIn(text: string, document: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) =>
    join(dirname(document), target!),
  );
}

test.each(documents)('%s names no file that is not there', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = [...pathsIn(text), ...linksIn(text, document)];
  // A recipe's README may also name what lies beside it.
  const isThere = (path: string) =>
    [ROOT, join(ROOT, dirname(document))].some((folder) => existsSync(join(folder, path)));
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('a heading that is linked to is there', () => {
  const missing = documents.flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)]
      .filter(([, file, anchor]) => !anchorsOf(file ? join(dirname(document), file) : document).has(anchor!))
      .map(([link]) => `${document}: ${link}`),
  );
  expect(missing).toEqual([]);
});

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): Set<string> {
  const headings = readFileSync(join(ROOT, document), 'utf8').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, title]) =>
      title!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
