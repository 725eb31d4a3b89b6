import { expect, test } from 'vitest';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const html = (body: string) => `<!doctype html><html lang="en"><title>Living page</title>${body}`;

const open = async (body: string) => {
  const site = await startSite({ '/': html(body) });
  return { site, page: await visit(extension(), site.origin) };
};

test('images that a single-page application brings in later get their text', async () => {
  const { page } = await open('<main><p>First view</p></main>');
  await page.waitForTimeout(QUIET_MS);
  await page.evaluate(() => {
    history.pushState({}, '', '/second-view');
    const main = document.querySelector('main');
    if (main) main.innerHTML = '<section><img id="cat" src="/pictures/cat.jpg" width="300"></section>';
  });
  await expectAlt(page, '#cat', /cat/);
  await page.evaluate(() => {
    const view = document.createElement('section');
    view.innerHTML = '<div><img id="cup" src="/pictures/coffee.jpg" width="300"></div>';
    document.querySelector('section')?.replaceWith(view);
  });
  await expectAlt(page, '#cup', /cup/);
});

test('a virtualised list that gives its nodes to other pictures gets the text of the new ones', async () => {
  const { page } = await open(
    ['kept', 'reset', 'named'].map((id) => `<img id="${id}" src="/pictures/cat.jpg" width="200">`).join(''),
  );
  for (const id of ['kept', 'reset', 'named']) await expectAlt(page, `#${id}`, /cat/);
  await page.evaluate(() => {
    for (const image of document.images) {
      image.src = '/pictures/coffee.jpg';
      if (image.id === 'reset') image.removeAttribute('alt');
      if (image.id === 'named') image.alt = 'My morning';
    }
  });
  await expectAlt(page, '#kept', /cup/);
  await expectAlt(page, '#reset', /cup/);
  await page.evaluate(() => {
    for (const image of document.images) {
      image.src = '/pictures/cat.jpg';
      if (image.id === 'named') image.removeAttribute('alt');
    }
  });
  await expectAlt(page, '#kept', /cat/);
  await expectAlt(page, '#reset', /cat/);
  await expectAlt(page, '#named', /cat/);
});

test('a name that comes with the new picture stays, and no text of the old one is left over', async () => {
  const { page } = await open('<img id="one" src="/pictures/cat.jpg" width="300">');
  await expectAlt(page, '#one', /cat/);
  await page.evaluate(() => {
    Object.assign(document.images[0] ?? {}, { src: '/pictures/coffee.jpg', alt: 'My morning' });
  });
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('#one').getAttribute('alt')).toBe('My morning');
});

test('a source that changes in srcset or in the picture element around brings a new text', async () => {
  const { page } = await open(`
    <img id="set" srcset="/pictures/cat.jpg 1x" width="300">
    <picture><source srcset="/pictures/cat.jpg?source"><img id="inner" src="/pictures/bricks.jpg" width="300"></picture>`);
  await expectAlt(page, '#set', /cat/);
  await expectAlt(page, '#inner', /cat/);
  await page.evaluate(() => {
    document.querySelector('#set')?.setAttribute('srcset', '/pictures/coffee.jpg 1x');
    document.querySelector('source')?.setAttribute('srcset', '/pictures/coffee.jpg?source');
  });
  await expectAlt(page, '#set', /cup/);
  await expectAlt(page, '#inner', /cup/);
});

test('lazy images get their text once they load; addresses that only scripts know are never fetched', async () => {
  const { page, site } = await open(`
    <img id="script" data-src="/pictures/cat.jpg?script" width="300">
    <img id="never" data-src="/pictures/cat.jpg?never" width="300">
    <div style="height: 6000px"></div>
    <img id="lazy" src="/pictures/coffee.jpg?lazy" loading="lazy" width="300" height="200">`);
  await page.waitForTimeout(QUIET_MS);
  expect(site.requests.filter((url) => url.startsWith('/pictures/'))).toEqual([]);
  await page.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('#script');
    if (image) image.src = image.dataset.src ?? '';
    document.querySelector('#lazy')?.scrollIntoView();
  });
  await expectAlt(page, '#script', /cat/);
  await expectAlt(page, '#lazy', /cup/);
  expect(site.requests).not.toContain('/pictures/cat.jpg?never');
});

test('a blurred placeholder in a data URL does not decide the text: the picture that follows does', async () => {
  const { page } = await open('<img id="blur" width="300"><img id="tiny" width="300">');
  const placeholder = (width: number) =>
    page.evaluate(async (size) => {
      const bitmap = await createImageBitmap(await (await fetch('/pictures/coffee.jpg')).blob());
      const canvas = Object.assign(document.createElement('canvas'), {
        width: size,
        height: (size * bitmap.height) / bitmap.width,
      });
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/jpeg');
    }, width);
  const show = (id: string, src: string) =>
    page.evaluate(([id, src]) => document.querySelector(`#${id}`)?.setAttribute('src', src), [
      id,
      src,
    ] as const);

  await show('blur', await placeholder(320));
  await show('tiny', await placeholder(20));
  await expectAlt(page, '#blur', /cup/);
  expect(await page.locator('#tiny').getAttribute('alt')).toBeNull();
  await show('blur', '/pictures/cat.jpg?blur');
  await show('tiny', '/pictures/cat.jpg?tiny');
  await expectAlt(page, '#blur', /cat/);
  await expectAlt(page, '#tiny', /cat/);
});

test('a blank placeholder gets no text, and the picture that takes its place is asked for', async () => {
  const { page } = await open('<img id="one" width="300" height="200">');
  await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    const context = canvas.getContext('2d');
    const gradient = context?.createLinearGradient(0, 0, 300, 200);
    gradient?.addColorStop(0, '#9ecbe8');
    gradient?.addColorStop(1, '#f6d7b8');
    if (context && gradient) context.fillStyle = gradient;
    context?.fillRect(0, 0, 300, 200);
    document.images[0]?.setAttribute('src', canvas.toDataURL('image/png'));
  });
  const own = await openExtensionPage(extension().browser, 'studio.html');
  const refusals = async () => {
    const { frames } = await tabStatus(own, page.url());
    return frames.flatMap(({ candidates }) => candidates).map(({ description }) => description);
  };
  await expect.poll(refusals, SOON).toMatchObject([{ state: 'refused', reason: 'blank' }]);
  expect(await page.locator('#one').getAttribute('alt')).toBeNull();
  await page.evaluate(() => document.images[0]?.setAttribute('src', '/pictures/cat.jpg'));
  await expectAlt(page, '#one', /cat/);
});

test.each([
  ['display: none', 'display: block'],
  ['visibility: hidden', 'visibility: visible'],
  ['content-visibility: hidden', 'content-visibility: visible'],
])('a slide of a carousel that is shown by its class alone gets its text (%s)', async (hidden, shown) => {
  const { page } = await open(`<style>.slide { ${hidden} } .slide.active { ${shown} }</style>
    <div class="slide active"><img id="first" src="/pictures/cat.jpg" width="300"></div>
    <div class="slide"><img id="second" src="/pictures/coffee.jpg" width="300"></div>`);
  await expectAlt(page, '#first', /cat/);
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('#second').getAttribute('alt')).toBeNull();
  await page.evaluate(() => {
    for (const slide of document.querySelectorAll('.slide')) slide.classList.toggle('active');
  });
  await expectAlt(page, '#second', /cup/);
});
