import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDetectionPage, type DetectionPage } from '#tests/support/detection/detection-page.ts';

let stage: DetectionPage;
beforeAll(async () => {
  stage = await openDetectionPage();
});
afterAll(() => stage.close());

/** What `captionable` says of the first match. */
async function judged(html: string, selector: string, options: { filter?: boolean; needed?: boolean } = {}) {
  await stage.show(html);
  return stage.page.evaluate(
    ([target, filter, needed]) => {
      const element = document.querySelector(target)!;
      const { when, reason } = detect.captionable(element, {
        smallestSide: 24,
        filter,
        control: needed ? element.parentElement : null,
      });
      return `${when}: ${reason}`;
    },
    [selector, options.filter ?? true, options.needed ?? false] as const,
  );
}

describe('an image', () => {
  test('that has loaded is ready', async () => {
    expect(await judged('<img src="/a.png">', 'img')).toBe('now: ready');
  });

  test('without a source is asked again', async () => {
    expect(await judged('<img data-src="/a.png">', 'img')).toBe('deferred: no-source');
  });

  test('that is lazy and far away is asked again', async () => {
    const far = '<p style="height:20000px"></p><img loading="lazy" src="/a.png" width="40" height="40">';
    expect(await judged(far, 'img')).toBe('deferred: loading');
  });

  test('that is broken is given up until its source changes', async () => {
    expect(await judged('<img src="/missing" width="40" height="40">', 'img')).toBe('never: broken');
  });

  test('of one pixel is a tracker, however large it is shown', async () => {
    expect(await judged('<img src="/dot.gif" width="400" height="400">', 'img')).toBe('never: tracker');
  });

  test('shown small is skipped', async () => {
    expect(await judged('<img src="/a.png" width="23" height="200">', 'img')).toBe('never: too-small');
    expect(await judged('<img src="/a.png" width="24" height="24">', 'img')).toBe('now: ready');
  });

  test('shown small is wanted where it is a button of its own', async () => {
    const button = '<input type="image" src="/a.png" width="16" height="16">';
    expect(await judged(button, 'input')).toBe('now: ready');
    expect(await judged('<input type="image" src="/a.png" width="1" height="1">', 'input')).toBe(
      'never: too-small',
    );
  });

  test('shown small is wanted where an unnamed control needs it', async () => {
    const icon = '<button><img src="/a.png" width="12" height="12" alt=""></button>';
    expect(await judged(icon, 'img', { needed: true })).toBe('now: ready');
    const spacer = '<button><img src="/a.png" width="1" height="12" alt=""></button>';
    expect(await judged(spacer, 'img', { needed: true })).toBe('never: too-small');
  });

  test('of any size is wanted where the filter is off', async () => {
    expect(await judged('<img src="/dot.gif">', 'img', { filter: false })).toBe('now: ready');
    expect(await judged('<img src="/missing">', 'img', { filter: false })).toBe('never: broken');
  });
});

describe('other elements', () => {
  test.each([
    ['<svg width="40" height="40"><path d="M0 0h9v9z"/></svg>', 'svg', 'now: ready'],
    ['<svg width="40" height="40"></svg>', 'svg', 'never: no-pixels'],
    ['<canvas width="40" height="40"></canvas>', 'canvas', 'now: ready'],
    [
      '<div role="img" style="width:40px;height:40px;background:url(/a.png) 0 0/cover"></div>',
      'div',
      'now: ready',
    ],
    ['<div role="img" style="width:40px;height:40px;background:red"></div>', 'div', 'never: no-pixels'],
    ['<div role="img"><img src="/a.png"></div>', 'div', 'now: ready'],
    ['<span role="img">🎉</span>', 'span', 'never: no-pixels'],
    ['<input type="image" src="/a.png">', 'input', 'now: ready'],
    ['<input type="image">', 'input', 'never: no-pixels'],
    ['<object data="/a.png" width="40" height="40"></object>', 'object', 'now: ready'],
    ['<object data="/missing" type="image/png" width="40" height="40"></object>', 'object', 'never: broken'],
    ['<object data="/a.html" role="img" width="40" height="40"></object>', 'object', 'never: no-pixels'],
    ['<img src="/a.png" usemap="#m"><map name="m"><area href="/"></map>', 'area', 'never: area'],
  ])('%s', async (html, selector, answer) => {
    expect(await judged(html, selector)).toBe(answer);
  });
});
