import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CaptionLine } from '#scripts/caption/line.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { startSite } from '#tests/support/e2e/site.ts';

const PICTURES = join(ROOT, 'scripts/demo/page/pictures');
const FIELDS = ['file', 'model', 'text', 'state', 'kind', 'confidence', 'refused', 'error', 'ms'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caption-'));
});

test('files are described in the order given, one JSON line each, whatever their names are', async () => {
  const named = join(folder, 'ein Kaffee – 咖啡 "x".jpg');
  const dashed = join(folder, '--raw');
  await copyFile(join(PICTURES, 'coffee.jpg'), named);
  await copyFile(join(PICTURES, 'cat.jpg'), dashed);
  const files = [named, join(PICTURES, 'astronaut.jpg'), join(PICTURES, 'rocket.jpg'), named, dashed];
  const { code, stdout } = await runScript('caption.ts', ['--json', '--', ...files]);
  const lines = linesOf(stdout);
  expect(lines.map(({ file }) => file)).toEqual(files);
  for (const line of lines) expect(Object.keys(line)).toEqual(FIELDS);
  expect(lines.map(({ state }) => state)).toEqual([
    'said',
    expect.stringMatching(/said|hedged|list/),
    'refused',
    'said',
    'list',
  ]);
  expect(lines[0]?.text).toMatch(/cup/i);
  expect(lines[1]?.text).toMatch(/person/i);
  expect(lines[2]).toMatchObject({ text: null, confidence: null, error: null, refused: expect.any(String) });
  expect(code).toBe(0);
});

test("raw gives the model's own words, for a picture that is refused too", async () => {
  const files = [join(PICTURES, 'rocket.jpg'), join(PICTURES, 'chart.svg')];
  const { code, stdout } = await runScript('caption.ts', [
    '--raw',
    '--json',
    '--model',
    'attention',
    ...files,
  ]);
  for (const line of linesOf(stdout)) {
    expect(line).toMatchObject({ state: 'said', model: 'attention', refused: null, error: null });
    expect(line.text).toMatch(/^[a-z' ]+$/);
  }
  expect(code).toBe(0);
});

test('where the browser dies midway, another takes its place and no file is lost', async () => {
  const files = ['cat.jpg', 'coffee.jpg', 'astronaut.jpg'].map((name) => join(PICTURES, name));
  let killed = 0;
  const { code, stdout, stderr } = await runScript('caption.ts', ['--json', ...files], (_line, { pid }) => {
    if (killed > 0 || pid === undefined) return;
    killed = childOf(pid);
    process.kill(killed, 'SIGKILL');
  });
  expect(killed).toBeGreaterThan(0);
  expect(linesOf(stdout).map(({ state }) => state)).toEqual([
    'list',
    'said',
    expect.stringMatching(/said|hedged|list/),
  ]);
  expect(stderr).toContain('The browser closed.');
  expect(code).toBe(0);
});

test('addresses are described like files, without cookies, and what is no picture there is said', async () => {
  const cookies: (string | undefined)[] = [];
  const site = await startSite({
    '/page': '<!doctype html><h1>A page</h1><svg width="9" height="9"></svg>',
    '/set.png': (request, response) => {
      cookies.push(request.headers.cookie);
      response.writeHead(302, { location: '/pictures/notice.png', 'set-cookie': 'a=b' }).end();
    },
  });
  const paths = ['set.png', 'page', 'gone.png', 'set.png'];
  const files = [...paths.map((path) => `${site.origin}/${path}`), 'http://', 'ftp://example.org/a.png'];
  const { code, stdout, stderr } = await runScript('caption.ts', ['--json', '--progress', ...files]);
  const lines = linesOf(stdout);
  for (const line of lines) expect(Object.keys(line)).toEqual(FIELDS);
  expect(lines.map(({ file, text, error }) => [file, text ?? error])).toEqual([
    [files[0], expect.stringMatching(/^Text: Closed today/)],
    [files[1], expect.stringMatching(/not an image.*web page/)],
    [files[2], expect.stringMatching(/no image at this address/)],
    [files[3], expect.stringMatching(/^Text: Closed today/)],
    [files[4], expect.stringMatching(/not a valid address/)],
    [files[5], expect.stringMatching(/Only http and https/)],
  ]);
  expect(cookies).toEqual([undefined, undefined]);
  expect(stderr).toMatch(/^2 of 6: http.*\/page$/m);
  expect(code).toBe(1);
});

test('an unknown model is a usage error that lists the known ones', async () => {
  const { code, stdout, stderr } = await runScript('caption.ts', ['--model', 'nobody', 'a.jpg']);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('attention');
});

test('the catalog is listed one JSON object a line', async () => {
  const { code, stdout } = await runScript('caption.ts', ['--list', '--json']);
  const entries = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(entries).toContainEqual({
    id: 'attention',
    family: 'attention',
    builtIn: true,
    bytes: expect.any(Number),
    licence: expect.any(String),
    scores: expect.any(Object),
  });
  expect(code).toBe(0);
});

function linesOf(stdout: string): CaptionLine[] {
  return stdout
    .trim()
    .split('\n')
    .map((line): CaptionLine => JSON.parse(line));
}

/** The browser that a command started: its only child. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
