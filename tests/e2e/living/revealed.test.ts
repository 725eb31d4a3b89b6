import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const open = async (body: string) => {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Revealed</title>${body}` });
  return visit(extension(), site.origin);
};

const CAT = '<img id="cat" src="/pictures/cat.jpg" width="300">';

interface Reveal {
  html: string;
  reveal: () => void;
}

/** Style sheets that show an image by something other than its own attributes. */
const REVEALS: Record<string, Reveal> = {
  'by data-state': {
    html: `<style>[data-state=closed]{visibility:hidden}</style><div id="w" data-state="closed">${CAT}</div>`,
    reveal: () => document.querySelector('#w')!.setAttribute('data-state', 'open'),
  },
  'by aria-expanded of the button before it': {
    html: `<style>[aria-expanded=false]+div{visibility:hidden}</style><button id="w" aria-expanded="false">More</button><div>${CAT}</div>`,
    reveal: () => document.querySelector('#w')!.setAttribute('aria-expanded', 'true'),
  },
  'by a checkbox': {
    html: `<style>div{visibility:hidden} :checked~div{visibility:visible}</style><label><input id="w" type="checkbox">More</label><script>
      document.querySelector('label').replaceWith(document.querySelector('input'))</script><div>${CAT}</div>`,
    reveal: () => document.querySelector<HTMLElement>('#w')!.click(),
  },
  'by what is elsewhere on the page, with :has': {
    html: `<style>div{visibility:hidden} body:has(#w.on) div{visibility:visible}</style><p><i id="w">x</i></p><div>${CAT}</div>`,
    reveal: () => document.querySelector('#w')!.classList.add('on'),
  },
  'by :has(:checked)': {
    html: `<style>div{visibility:hidden} body:has(:checked) div{visibility:visible}</style><p><input id="w" type="radio"></p><div>${CAT}</div>`,
    reveal: () => document.querySelector<HTMLElement>('#w')!.click(),
  },
  'by the focus in what is around it': {
    html: `<style>div img{visibility:hidden} div:focus-within img{visibility:visible}</style><div><button id="w">More</button>${CAT}</div>`,
    reveal: () => document.querySelector<HTMLElement>('#w')!.focus(),
  },
  'after a delay': {
    html: `<style>div{visibility:hidden;transition:visibility 0s 1s} .on{visibility:visible}</style><div id="w">${CAT}</div>`,
    reveal: () => document.querySelector('#w')!.classList.add('on'),
  },
  'by a style sheet that comes later': {
    html: `<style>div{visibility:hidden}</style><div>${CAT}</div>`,
    reveal: () =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'div{visibility:visible!important}' }),
      ),
  },
};

test.each(Object.entries(REVEALS))(
  'an image that is shown later gets its text: %s',
  async (_, { html, reveal }) => {
    const page = await open(html);
    await page.waitForTimeout(QUIET_MS);
    expect(await page.locator('#cat').getAttribute('alt')).toBeNull();
    await page.evaluate(reveal);
    await expectAlt(page, '#cat', /cat/);
  },
);

const SVG = '<svg width="40" height="40" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

/** Custom elements that tell the browser their role and name, and nobody else. */
const DEFINED = `<script>
  customElements.define('x-icon', class extends HTMLElement {
    constructor() {
      super();
      Object.assign(this.attachInternals(), { role: 'img', ariaLabel: 'Home' });
      this.attachShadow({ mode: 'open' }).innerHTML = '${SVG}';
    }
  });
  customElements.define('x-button', class extends HTMLElement {
    constructor() {
      super();
      Object.assign(this.attachInternals(), { ariaLabel: 'Close' });
    }
  });
  customElements.define('x-empty', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'closed' }).innerHTML = '<b>Shop</b>';
    }
  });
</script>`;

test('custom elements whose names cannot be seen are left alone, and other elements beside them are not', async () => {
  const page = await open(`${DEFINED}
    <a id="icon" href="/settings"><x-icon></x-icon></a>
    <x-button id="button" role="button" tabindex="0">${SVG}</x-button>
    <a id="empty" href="/settings"><x-empty></x-empty><img alt="" src="/pictures/envelope.png" width="40"></a>
    <a id="plain" href="/settings">${SVG}</a>
    <a id="undefined" href="/settings"><y-icon>${SVG}</y-icon></a>
    <a id="wrapped" href="/settings"><x-button>${SVG}</x-button></a>`);
  for (const id of ['plain', 'undefined', 'wrapped']) {
    await expect
      .poll(() => page.locator(`#${id}`).getAttribute('aria-label'), { timeout: 30_000 })
      .toBeTruthy();
  }
  await page.waitForTimeout(QUIET_MS);
  for (const id of ['icon', 'button', 'empty']) {
    expect(await page.locator(`#${id}`).getAttribute('aria-label')).toBeNull();
  }
});
