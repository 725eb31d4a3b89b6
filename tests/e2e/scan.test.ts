import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '#tests/support/e2e/run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
});

/** Writes a file to be scanned and gives its path. */
async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function linesOf(stdout: string): Record<string, unknown>[] {
  const lines = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('cases', () => {
  test('are judged in their order, and nothing else is printed', async () => {
    const cases = [
      { id: 'missing', html: '<img src="x.png">', target: 'img' },
      { id: 'named', html: '<p>Hello</p><img src="x.png" alt="Kite">', target: 'img' },
      {
        id: 'shadow',
        html: '<p><template shadowrootmode="open"><img src="x.png"></template></p>',
        target: 'p >>> img',
      },
      { id: 'script', html: '<script>document.write("<img alt=\'\'>")</script>', target: 'img' },
      { id: 'junk', html: '<img src="x.png" alt="IMG_0001.JPG">', target: 'img' },
    ];
    const path = await file('cases.jsonl', cases.map((one) => JSON.stringify(one)).join('\n'));
    const { code, stdout } = await runScript('scan.ts', ['--cases', path]);
    expect(linesOf(stdout)).toEqual([
      { id: 'missing', verdict: 'needs-alt', reason: 'alt-missing', flag: true },
      { id: 'named', verdict: 'ok', reason: 'named', flag: false },
      { id: 'shadow', verdict: 'needs-alt', reason: 'alt-missing', flag: true },
      { id: 'script', verdict: 'decorative', reason: 'alt-empty', flag: false },
      { id: 'junk', verdict: 'needs-alt', reason: 'alt-junk', flag: true },
    ]);
    expect(code).toBe(0);
  });

  test('that cannot be judged say why and do not stop the others', async () => {
    const good = '{"id":"good","html":"<img alt=Kite>","target":"img"}';
    const hangs = '{"id":"hangs","html":"<script>for(;;);</script>","target":"img"}';
    const lines = [
      'no json',
      '{"id":"half"}',
      '{"id":"gone","html":"","target":"img"}',
      hangs,
      good,
      good,
      good,
    ];
    const path = await file('bad.jsonl', lines.join('\n'));
    const { code, stdout } = await runScript('scan.ts', ['--cases', path]);
    expect(linesOf(stdout)).toEqual([
      { id: null, error: expect.stringContaining('Line 1 is not JSON') },
      { id: 'half', error: expect.stringContaining('Line 2 is not a case') },
      { id: 'gone', error: 'No element matches "img".' },
      { id: 'hangs', error: expect.stringContaining('did not open within 10 seconds') },
      ...[1, 2, 3].map(() => expect.objectContaining({ id: 'good', flag: false })),
    ]);
    expect(code).toBe(1);
  });
});

describe('pages', () => {
  test('are listed with their frames and open shadow roots', async () => {
    await file('frame.html', '<!doctype html><img src="b.png" alt="In the frame">');
    const path = await file(
      'page.html',
      `<!doctype html><img src="a.png"><p id="host"><template shadowrootmode="open"><img src="c.png"></template></p>
      <iframe src="frame.html"></iframe>`,
    );
    const { code, stdout } = await runScript('scan.ts', ['--json', path]);
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({
        page: path,
        selector: 'html > body > img',
        reason: 'alt-missing',
        flag: true,
      }),
      expect.objectContaining({ selector: '#host >>> img', reason: 'alt-missing' }),
      expect.objectContaining({
        frame: expect.stringContaining('/frame.html'),
        name: 'In the frame',
        flag: false,
      }),
    ]);
    expect(code).toBe(0);
  });

  test('fail where a text is missing, if asked to', async () => {
    const bad = await file('bad.html', '<!doctype html><img src="a.png">');
    const good = await file('good.html', '<!doctype html><img src="a.png" alt="Kite">');
    expect((await runScript('scan.ts', ['--fail-on', 'missing', good])).code).toBe(0);
    const { code, stdout } = await runScript('scan.ts', ['--fail-on', 'missing', good, bad]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${bad}: 1 image: 1 missing alt text`);
  });

  test('that are not there are said to be missing, and the others go on', async () => {
    const good = await file('there.html', '<!doctype html><img src="a.png" alt="Kite">');
    const missing = join(folder, 'missing.html');
    const { code, stdout } = await runScript('scan.ts', ['--json', missing, good]);
    expect(linesOf(stdout)).toEqual([
      { page: missing, error: expect.stringContaining('no such file') },
      expect.objectContaining({ name: 'Kite' }),
    ]);
    expect(code).toBe(1);
  });
});

test('a wrong command line is explained on standard error', async () => {
  const { code, stdout, stderr } = await runScript('scan.ts', ['--nonsense']);
  expect(stdout).toBe('');
  expect(stderr).toContain('Usage:');
  expect(code).toBe(2);
});
