import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDetectionPage, type DetectionPage } from '#tests/support/detection/detection-page.ts';

let stage: DetectionPage;
beforeAll(async () => {
  stage = await openDetectionPage();
});
afterAll(() => stage.close());

test('every element of a page has a selector of its own', async () => {
  await stage.show(`<main id="main"><p><img><img><b></b><img></p><p id="twice"><img></p><p id="twice"><img></p>
    <p id="1: odd"><img></p><svg><g><path/><path/></g></svg><x-y><img></x-y></main>`);
  const wrong = await stage.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => ({ element, selector: detect.selectorOf(element) }))
      .filter(({ element, selector }) => {
        const found = document.querySelectorAll(selector);
        return found.length !== 1 || found[0] !== element;
      })
      .map(({ selector }) => selector),
  );
  expect(wrong).toEqual([]);
});

test('an id shortens it where it is unique', async () => {
  await stage.show('<div><p id="a"><img><img></p><p id="b"><img></p><p id="b"></p></div>');
  const selectors = await stage.page.evaluate(() =>
    [...document.querySelectorAll('img')].map((image) => detect.selectorOf(image)),
  );
  expect(selectors).toEqual([
    '#a > img:nth-of-type(1)',
    '#a > img:nth-of-type(2)',
    'html > body > div > p:nth-of-type(2) > img',
  ]);
});

test('it does not change when images are added after', async () => {
  await stage.show('<p id="a"><i></i><img></p>');
  const [before, after] = await stage.page.evaluate(() => {
    const image = document.querySelector('img')!;
    const first = detect.selectorOf(image);
    document.querySelector('p')!.append(document.createElement('b'));
    return [first, detect.selectorOf(image)];
  });
  expect(after).toBe(before);
});

test('it enters shadow roots, open or closed', async () => {
  await stage.show('<p id="host"></p>');
  const selector = await stage.page.evaluate(() => {
    const outer = document.querySelector('p')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<span></span><span></span>';
    const inner = outer.lastElementChild!.attachShadow({ mode: 'closed' });
    inner.innerHTML = '<i><img></i>';
    return detect.selectorOf(inner.querySelector('img')!);
  });
  expect(selector).toBe('#host >>> span:nth-of-type(2) >>> i > img');
});

test('children of one parent, and ids, are counted once for all images, since a page may have ten thousand', async () => {
  await stage.show(`<main id="main">${'<img id="same"><b></b>'.repeat(500)}</main>`);
  const { looks, searches, selectors } = await stage.page.evaluate(() => {
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'children')!;
    let [looks, searches] = [0, 0];
    const search = Document.prototype.querySelectorAll;
    Document.prototype.querySelectorAll = function (this: Document, ...all: [string]) {
      searches++;
      return search.apply(this, all);
    } as typeof search;
    Object.defineProperty(Element.prototype, 'children', {
      configurable: true,
      get(this: Element) {
        looks++;
        return get!.call(this) as HTMLCollection;
      },
    });
    const memo = detect.newSelectorMemo();
    const selectors = [...document.images].map((image) => detect.selectorOf(image, memo));
    Document.prototype.querySelectorAll = search;
    return { looks, searches, selectors };
  });
  expect(selectors.at(-1)).toBe('#main > img:nth-of-type(500)');
  expect(new Set(selectors).size).toBe(500);
  expect(looks).toBe(1);
  expect(searches).toBe(1);
});
