import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaptionLine } from '#scripts/caption/line.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { serve } from '#scripts/lib/serve.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { blackPng } from '#tests/support/pictures/black-png.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';

const PICTURES = join(ROOT, 'scripts/demo/page/pictures');
const picture = (name: string) => readFile(join(PICTURES, name));

describe('on the command line', () => {
  const INPUTS: Record<string, () => Buffer | Promise<Buffer>> = {
    'broken.png': async () => (await picture('notice.png')).fill(0x55, 60),
    'empty.jpg': () => Buffer.alloc(0),
    'huge.png': () => blackPng(20_000, 20_000),
    'text.jpg': () => Buffer.from('This is no picture.\n'.repeat(50)),
    'cut.jpg': async () => (await picture('astronaut.jpg')).subarray(0, 20_000),
    'cut.png': async () => (await picture('notice.png')).subarray(0, 5_000),
    'cut-in-header.png': async () => (await picture('notice.png')).subarray(0, 20),
    'heavy.jpg': async () => Buffer.concat([await picture('cat.jpg'), Buffer.alloc(21e6)]),
    'animated.gif': () => picture('coffee.gif'),
    'good.jpg': () => picture('cat.jpg'),
  };

  let folder: string;
  let code: number | null;
  let lines: Map<string, CaptionLine>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
    await mkdir(join(folder, 'folder.jpg'));
    for (const [name, make] of Object.entries(INPUTS)) await writeFile(join(folder, name), await make());
    const names = ['missing.jpg', 'folder.jpg', ...Object.keys(INPUTS)];
    const run = await runScript('caption.ts', ['--json', ...names.map((name) => join(folder, name))]);
    code = run.code;
    lines = new Map(
      run.stdout
        .trim()
        .split('\n')
        .map((text): CaptionLine => JSON.parse(text))
        .map((line, index) => [names[index] ?? '', line]),
    );
  });

  test.each([
    ['missing.jpg', /no file/],
    ['folder.jpg', /is a folder/],
    ['broken.png', /decode|damaged|cut short|not/i],
    ['empty.jpg', /empty/i],
    ['huge.png', /megapixel|pixels/i],
    ['text.jpg', /not a PNG, JPEG/],
    ['cut.jpg', /cut short/i],
    ['cut.png', /cut short/i],
    ['cut-in-header.png', /cut short/i],
    ['heavy.jpg', /MB/],
  ])('%s fails and says why', (name, why) => {
    expect(lines.get(name)).toMatchObject({ state: 'failed', text: null, kind: null, refused: null });
    expect(lines.get(name)?.error).toMatch(why);
  });

  test('of an animated GIF the first frame is described', () => {
    expect(lines.get('animated.gif')).toMatchObject({ state: 'said', error: null });
    expect(lines.get('animated.gif')?.text).toMatch(/cup/i);
  });

  test('none of them stops the picture that comes after', () => {
    expect(lines.get('good.jpg')).toMatchObject({ state: 'list', error: null });
  });

  test('the exit code tells that something failed', () => {
    expect(code).toBe(1);
  });
});

describe('on a page', () => {
  /** Answers that the host gets; the page itself gets the picture, or there would be nothing to describe. */
  const HOST_GETS: Record<string, number | 'nothing'> = { '/gone.jpg': 404, '/hangs.jpg': 'nothing' };

  let reports: Map<string, CandidateReport>;

  beforeAll(async () => {
    const cat = await picture('cat.jpg');
    const seen = new Set<string>();
    const elsewhere = await serve((request, response) => {
      const path = request.url ?? '';
      const behaviour = seen.has(path) ? HOST_GETS[path] : undefined;
      seen.add(path);
      if (behaviour === 'nothing') return;
      response.writeHead(behaviour ?? 200, { 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
      response.end(behaviour ? undefined : cat);
    });
    const page = await serve((request, response) => {
      const html = pageWith(elsewhere.origin);
      const isPage = request.url === '/';
      response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'image/jpeg' });
      response.end(isPage ? html : cat);
    });
    const browser = await launchBrowser({ extension: await buildIfStale() });
    try {
      const own = await openExtensionPage(browser, 'studio.html');
      const tab = await browser.newPage();
      await tab.goto(`${page.origin}/`);
      await vi.waitUntil(
        async () => {
          const { frames } = await tabStatus(own, `${page.origin}/`);
          reports = new Map(frames.flatMap(({ candidates }) => candidates.map((one) => [one.selector, one])));
          // On a busy machine the good one may take a second attempt.
          return reports.get('#good')?.written && reports.values().every(({ description }) => description);
        },
        { timeout: 100_000, interval: 500 },
      );
    } finally {
      await browser.close();
      await Promise.all([page.close(), elsewhere.close()]);
    }
  });

  test.each([
    ['#gone', 'not-found'],
    ['#hangs', 'timeout'],
    ['#heavy', 'too-many-bytes'],
  ])('%s fails with the reason %s and is not written', (selector, reason) => {
    expect(reports.get(selector)).toMatchObject({
      written: null,
      description: { state: 'failed', reason },
    });
  });

  test('none of them stops the picture that comes after', () => {
    expect(reports.get('#good')?.written).toMatch(/cat/i);
  });
});

function pageWith(elsewhere: string): string {
  return `<!doctype html><title>Bad pictures</title>
    <img id="gone" src="${elsewhere}/gone.jpg">
    <img id="hangs" src="${elsewhere}/hangs.jpg">
    <img id="heavy">
    <img id="good" src="/cat.jpg">
    <script>
      // 100 MB of data URL: a picture with nothing behind it.
      fetch('/cat.jpg').then((answer) => answer.blob()).then((cat) => {
        const reader = new FileReader();
        reader.onload = () => { document.querySelector('#heavy').src = reader.result; };
        reader.readAsDataURL(new Blob([cat, new Uint8Array(75_000_000)], { type: 'image/jpeg' }));
      });
    </script>`;
}
