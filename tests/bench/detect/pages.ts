import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from '#scripts/lib/paths.ts';

export interface BenchPage {
  name: string;
  html: string;
}

/** The saved pages in the folder of shared data; none if they are not there. */
export function savedPages(): BenchPage[] {
  const folder = join(SHARED, 'pages');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
}

const SRC = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Ways in which images are used on pages, to be taken in turn. */
const CARDS = [
  `<a href="/story"><img src="${SRC}" alt=""><h3>A headline of some length</h3></a>`,
  `<figure><img src="${SRC}"><figcaption>A caption</figcaption></figure>`,
  `<a href="/home"><img src="${SRC}" alt=""></a>`,
  `<button><svg width="24" height="24" aria-hidden="true"><path d="M0 0h9v9z"/></svg></button>`,
  `<div><img src="${SRC}" alt="A red kite over the harbour"></div>`,
  `<div aria-hidden="true"><span><img src="${SRC}"></span></div>`,
  `<button aria-label="Search"><svg width="24" height="24"><path d="M0 0h9v9z"/></svg></button>`,
  `<span role="img" aria-labelledby="label"></span>`,
];

/** A page with `count` images, a few levels deep. */
export function generatedPage(count: number): BenchPage {
  const cards = Array.from({ length: count }, (_, index) => `<li>${CARDS[index % CARDS.length]}</li>`);
  return {
    name: `${count.toLocaleString('en')} images`,
    html: `<!doctype html><main><div><p id="label">Label</p><section><ul>${cards.join('')}</ul></section></div></main>`,
  };
}
