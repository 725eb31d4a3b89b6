import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDetectionPage, type DetectionPage } from '#tests/support/detection/detection-page.ts';

let stage: DetectionPage;
beforeAll(async () => {
  stage = await openDetectionPage();
});
afterAll(() => stage.close());

/** Classification of the first match, elements given by their `id`. */
async function classified(html: string, selector: string, junkAlt = true) {
  await stage.show(html);
  return stage.page.evaluate(
    ([target, junk]) => {
      const { control, recipient, ...rest } = detect.classify(document.querySelector(target)!, {
        junkAlt: junk,
      });
      return { ...rest, control: control?.id ?? null, recipient: recipient?.id ?? null };
    },
    [selector, junkAlt] as const,
  );
}

describe('who gets the name', () => {
  test('an image that lacks one gets it itself', async () => {
    expect(await classified('<img id="i" src="/a.png">', 'img')).toMatchObject({
      control: null,
      recipient: 'i',
    });
  });

  test('junk alone in a control stands for it, and not beside a text or inside an ARIA name', async () => {
    const junk = '<img id="i" src="/a.png" alt="IMG_2031.jpg">';
    const alone = { reason: 'alt-junk', recipient: 'i' };
    expect(await classified(`<a id="c" href="/">${junk}</a>`, 'img')).toMatchObject({
      ...alone,
      control: 'c',
    });
    expect(await classified(`<a id="c" href="/">${junk} Prices</a>`, 'img')).toMatchObject({
      ...alone,
      control: null,
    });
    expect(await classified(`<a id="c" href="/" aria-label="Prices">${junk}</a>`, 'img')).toMatchObject({
      ...alone,
      control: null,
    });
  });

  test('an image that lacks one in an unnamed control gets it for both', async () => {
    const html = '<a id="c" href="/"><img id="i" src="/a.png"></a>';
    expect(await classified(html, 'img')).toMatchObject({
      control: 'c',
      recipient: 'i',
      silentBeside: false,
    });
  });

  test.each([
    ['a decorative image', '<img alt="" src="/a.png">'],
    ['a presentational one', '<img role="none" src="/a.png">'],
    ['one hidden from assistive technology', '<img aria-hidden="true" src="/a.png">'],
    ['a drawing', '<svg></svg>'],
    ['a hidden drawing', '<svg aria-hidden="true"></svg>'],
  ])('%s leaves it to the unnamed control', async (_, image) => {
    const judged = await classified(`<button id="c"><b>${image}</b></button>`, 'b > *');
    expect(judged).toMatchObject({ reason: 'control-unnamed', control: 'c', recipient: 'c', flag: true });
  });

  test('beside text the proposal is silence', async () => {
    const html = '<a href="/"><img id="i" src="/a.png"> Home</a>';
    expect(await classified(html, 'img')).toMatchObject({ flag: true, silentBeside: true, control: null });
  });

  test('nobody, where nothing is lacking', async () => {
    expect(await classified('<img alt="Kite" src="/a.png">', 'img')).toMatchObject({
      name: 'Kite',
      control: null,
      recipient: null,
      flag: false,
    });
  });
});

describe('junk', () => {
  test('is reported with the words that were found', async () => {
    expect(await classified('<img id="i" alt="IMG_0001.JPG" src="/a.png">', 'img')).toMatchObject({
      reason: 'alt-junk',
      name: 'IMG_0001.JPG',
      recipient: 'i',
    });
  });

  test('is a name where the option is off', async () => {
    expect(await classified('<img alt="IMG_0001.JPG" src="/a.png">', 'img', false)).toMatchObject({
      reason: 'named',
      flag: false,
    });
  });
});

describe('names as they are reported', () => {
  test.each([
    [
      '<span id="n">Sales <b>by</b><i>year</i><div>2020</div></span><img src="/a.png" aria-labelledby="n">',
      'Sales byyear 2020',
    ],
    ['<img src="/a.png" alt="  A   red kite\n">', 'A red kite'],
    ['<svg role="img"><title> Map </title></svg>', 'Map'],
    ['<img src="/a.png" title="Kite">', 'Kite'],
  ])('%s', async (html, name) => {
    expect(await classified(html, 'img, svg')).toMatchObject({ name });
  });
});

test('one memo for a whole page gives what new ones would', async () => {
  await stage.show(`<div aria-hidden="true"><p><img><img></p></div><a href="/"><img alt=""><b><svg></svg></b></a>
    <button aria-label="x"><svg></svg></button><div inert><x-y><template shadowrootmode="open"><img></template></x-y></div>
    <a href="/">Text <img src="/a.png"></a><div role="img"><img src="/a.png"></div>`);
  const [shared, alone] = await stage.page.evaluate(() => {
    const memo = detect.newMemo();
    const all = [...document.querySelectorAll('img, svg')];
    return [
      all.map((element) => detect.classify(element, { memo }).reason),
      all.map((element) => detect.classify(element).reason),
    ];
  });
  expect(shared).toEqual(alone);
});

test('nothing of the page is changed', async () => {
  await stage.show('<a href="/"><img alt="" src="/a.png"></a><button><svg></svg></button><img src="/b.png">');
  const [before, after] = await stage.page.evaluate(() => {
    const html = document.documentElement.outerHTML;
    for (const element of detect.candidatesIn(document)) detect.classify(element);
    return [html, document.documentElement.outerHTML];
  });
  expect(after).toBe(before);
});

test('an image in a frame that is hidden from assistive technology is hidden too', async () => {
  await stage.show('<iframe aria-hidden="true" srcdoc="<img src=/a.png>"></iframe>');
  const reason = await stage.page.evaluate(
    () => detect.classify(document.querySelector('iframe')!.contentDocument!.querySelector('img')!).reason,
  );
  expect(reason).toBe('aria-hidden');
});
