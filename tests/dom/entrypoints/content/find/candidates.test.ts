import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDetectionPage, type DetectionPage } from '#tests/support/detection/detection-page.ts';

let stage: DetectionPage;
beforeAll(async () => {
  stage = await openDetectionPage();
});
afterAll(() => stage.close());

describe('the candidates of a document', () => {
  test('are its images by markup or role, and drawings in controls, in tree order', async () => {
    await stage.show(`
      <img class="1"><input type="image" class="2"><input><area class="-"><area href="/" class="3">
      <object data="/a.png" class="4"></object><object data="/a.pdf" class="-"></object><embed src="/a.svg" class="5">
      <i role="IMG" class="6"></i><i role="foo image" class="7"></i><i role="graphics-symbol" class="8"></i>
      <svg class="-"><svg class="-"></svg></svg><svg role="img" class="9"></svg>
      <a href="/"><span><svg class="10"><svg class="-"></svg></svg></span></a><a><svg class="-"></svg></a>
      <canvas class="-"></canvas><video class="-"></video><picture class="-"></picture>`);
    const classes = await stage.page.evaluate(() =>
      detect.candidatesIn(document).map((element) => element.getAttribute('class')),
    );
    expect(classes).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('leave shadow roots out, whose own are found from within', async () => {
    await stage.show('<img><p><template shadowrootmode="open"><img><b><img></b></template></p>');
    const counts = await stage.page.evaluate(() => {
      const inner = document.querySelector('p')!.shadowRoot!;
      return [detect.candidatesIn(document).length, detect.candidatesIn(inner).length];
    });
    expect(counts).toEqual([1, 2]);
  });
});

describe('the candidates of a subtree', () => {
  test('include its root', async () => {
    await stage.show('<img><p><img></p>');
    const counts = await stage.page.evaluate(() =>
      ['img', 'p', 'p img'].map((one) => detect.candidatesIn(document.querySelector(one)!).length),
    );
    expect(counts).toEqual([1, 1, 1]);
  });

  test('include a drawing whose control is outside of it, or outside of its shadow tree', async () => {
    await stage.show(
      '<button><i><svg></svg></i><p><template shadowrootmode="open"><svg></svg></template></p></button>',
    );
    const counts = await stage.page.evaluate(() => [
      detect.candidatesIn(document.querySelector('i')!).length,
      detect.candidatesIn(document.querySelector('p')!.shadowRoot!).length,
    ]);
    expect(counts).toEqual([1, 1]);
  });

  test('are none where the subtree is a detached text holder', async () => {
    await stage.show('');
    expect(await stage.page.evaluate(() => detect.candidatesIn(document.createElement('p')))).toEqual([]);
  });
});
