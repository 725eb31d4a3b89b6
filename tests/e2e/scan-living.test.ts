import { expect, test } from 'vitest';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { startSite } from '#tests/support/e2e/site.ts';

function linesOf(stdout: string): Record<string, unknown>[] {
  const lines = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const FAR_DOWN = '<!doctype html><title>Far down</title><div style="height: 9000px"></div>';
const LATE = `const picture = document.querySelector('#script');
  new IntersectionObserver(([entry]) => {
    if (entry.isIntersecting) setTimeout(() => { picture.src = '/pictures/notice.png?script' }, 50);
  }).observe(picture);`;

const lazy = (id: string, name = 'notice.png') =>
  `<img id="${id}" loading="lazy" src="/pictures/${name}?${id}" width="300" height="200">`;

test('pictures that load when they come into view are scrolled to, in boxes and frames too', async () => {
  const site = await startSite({
    '/page': `${FAR_DOWN}${lazy('below')}
      <div style="height: 3000px"></div><img id="script" width="300" height="200"><script>${LATE}</script>
      <div style="height: 200px; overflow: auto"><div style="height: 5000px"></div>${lazy('box')}</div>
      <div id="host"></div>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = '${FAR_DOWN}${lazy('shadow')}';</script>
      <iframe src="/frame" loading="lazy" height="200"></iframe>${lazy('gone', 'gone.png')}`,
    '/frame': `${FAR_DOWN}${lazy('framed')}`,
  });
  const { code, stdout, stderr } = await runScript('scan.ts', [
    '--json',
    '--describe',
    '--progress',
    `${site.origin}/page`,
  ]);
  const images = linesOf(stdout);
  const described = ['#below', '#script', '#box', '#host >>> #shadow', '#framed'];
  for (const selector of described) {
    expect(images).toContainEqual(
      expect.objectContaining({
        selector,
        outcome: 'described',
        suggestion: expect.objectContaining({ text: expect.stringMatching(/^Text: Closed today/) }),
        whyNot: null,
      }),
    );
  }
  expect(images).toContainEqual(
    expect.objectContaining({
      selector: '#gone',
      suggestion: null,
      whyNot: expect.stringMatching(/\w+ \w+/),
    }),
  );
  expect(stderr).toMatch(/^Page 1 of 1: http.*\/page$/m);
  expect(stderr).toMatch(/^5 of 5: notice\.png$/m);
  expect(code).toBe(0);
});

test('a page that grows at its end is followed, as long as it grows', async () => {
  const site = await startSite({
    '/page': `<!doctype html><title>Grows</title><div id="list"></div><div id="end" style="height: 20px"></div><script>
      let pages = 0;
      new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting || pages === 4) return;
        setTimeout(() => list.insertAdjacentHTML('beforeend',
          '<div style="height: 1200px"><img id="page' + pages++ + '" src="/pictures/cat.jpg" width="300"></div>'), 250);
      }).observe(end)</script>`,
  });
  const { code, stdout } = await runScript('scan.ts', ['--json', `${site.origin}/page`]);
  expect(linesOf(stdout).map(({ selector }) => selector)).toEqual(['#page0', '#page1', '#page2', '#page3']);
  expect(code).toBe(0);
});

test('a page that moves on is an error, one that changes only its address is scanned', async () => {
  const image = '<img src="/pictures/cat.jpg">';
  const site = await startSite({
    '/other': `<!doctype html>${image.repeat(3)}`,
    '/meta': `<!doctype html><meta http-equiv="refresh" content="1; url=/other">${image}`,
    '/slow-meta': `<!doctype html><meta http-equiv="refresh" content="4; url=/other">${image}`,
    '/at-once': `<!doctype html><script>location.replace('/other')</script>${image}`,
    '/later': `<!doctype html>${image}<script>setTimeout(() => { location.href = '/other' }, 900)</script>`,
    '/in-view': `${FAR_DOWN}<p id="end"></p><script>new IntersectionObserver(([entry]) => {
      if (entry.isIntersecting) location.assign('/other')
    }).observe(end)</script>`,
    '/again': `<!doctype html>${image}<script>setTimeout(() => location.reload(), 500)</script>`,
    '/stays': `<!doctype html>${image}<script>
      history.replaceState(null, '', '/elsewhere'); setTimeout(() => { location.hash = 'a' }, 500)</script>`,
    '/minute': `<!doctype html><meta http-equiv="refresh" content="60">${image}`,
  });
  const moving = ['meta', 'slow-meta', 'at-once', 'later', 'in-view', 'again'];
  const pages = [...moving, 'stays', 'minute'].map((path) => `${site.origin}/${path}`);
  const { code, stdout } = await runScript('scan.ts', ['--json', ...pages]);
  expect(linesOf(stdout)).toEqual([
    ...moving.slice(0, -1).map((path) => ({
      page: `${site.origin}/${path}`,
      error: expect.stringContaining(`moved on to ${site.origin}/other`),
    })),
    { page: `${site.origin}/again`, error: expect.stringContaining('reloaded itself') },
    expect.objectContaining({ page: `${site.origin}/stays`, verdict: 'needs-alt' }),
    expect.objectContaining({ page: `${site.origin}/minute`, verdict: 'needs-alt' }),
  ]);
  expect(code).toBe(1);
});
