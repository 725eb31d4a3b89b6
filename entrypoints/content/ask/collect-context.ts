import { all } from '#entrypoints/content/find/element/all.ts';
import { is } from '#entrypoints/content/find/element/is.ts';
import { LONGEST_HEARD, LONGEST_MARKUP, type PageContext } from '#utils/protocol/page-context.ts';
import { alternativeOf } from '#entrypoints/content/find/name/alternative.ts';
import { spokenText } from '#entrypoints/content/find/name/name-text.ts';
import { judge } from '#entrypoints/content/find/judge.ts';

/** Elements in what is read as one text; more of them are no label, and would take too long. */
const MOST_ELEMENTS = 40;

const numbers = new WeakMap<Element, number>();
let last = 0;

/**
 * What the page says around a picture. Surroundings are looked at as far as they hold no other picture of the
 * same sort: further out, a heading or a text belongs to several.
 */
export function contextOf(element: Element): PageContext {
  const start = judge(element).control ?? element;
  const link = start.closest('a[href]');
  const labels = 'h1,h2,h3,h4,h5,h6' + (link ? `,a[href="${CSS.escape(link.getAttribute('href')!)}"]` : '');
  let label = '';
  let beside = '';
  let around = start.parentElement;
  while (around && !around.getElementsByTagName(element.localName)[1]) {
    for (const one of all(around, labels)) label ||= heard(one);
    beside ||= heard(around);
    around = around.parentElement;
  }
  return [
    start.outerHTML.slice(0, LONGEST_MARKUP),
    label,
    beside,
    is(start, '[role=search] *,form:has([type=search]) *'),
    (element as HTMLImageElement).naturalWidth === 0 ? 0 : element.clientWidth,
    numberOf(element),
    around === document.body ? null : around && numberOf(around),
  ];
}

/** What a screen reader reads there, pictures left out. */
function heard(element: Element): string {
  if (element.getElementsByTagName('*')[MOST_ELEMENTS]) return '';
  const seen = new Set(all(element, 'img,svg'));
  return spokenText(alternativeOf(element, { seen })).slice(0, LONGEST_HEARD);
}

function numberOf(element: Element): number {
  if (!numbers.has(element)) numbers.set(element, ++last);
  return numbers.get(element)!;
}
