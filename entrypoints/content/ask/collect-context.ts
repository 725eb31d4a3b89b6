import { all } from '#entrypoints/content/find/element/all.ts';
import {
  LONGEST_CARD,
  LONGEST_HEARD,
  LONGEST_MARKUP,
  type PageContext,
} from '#utils/protocol/page-context.ts';
import { alternativeOf } from '#entrypoints/content/find/name/alternative.ts';
import { spokenText } from '#entrypoints/content/find/name/name-text.ts';
import { judge } from '#entrypoints/content/find/judge.ts';

/** Elements in what is read as one text; more of them are no label, and would take too long. */
const MOST_ELEMENTS = 40;
/** Elements in the surroundings whose markup is sent: enough for a card with everything in it. */
const MOST_AROUND = 250;

const numbers = new WeakMap<Element, number>();
let last = 0;

/**
 * What the page says around a picture. Texts are read as far as the surroundings hold no other picture of the same
 * sort: further out, a heading or a text belongs to several. What the markup means, the background finds out.
 */
export function contextOf(element: Element): PageContext {
  const start = judge(element).control ?? element;
  const html = start.outerHTML;
  let label = '';
  let beside = '';
  let list: Element | undefined;
  let card = start;
  for (let around = start.parentElement; around; around = around.parentElement) {
    if (around.getElementsByTagName(element.localName)[1]) list ??= around;
    if (!list) {
      for (const heading of all(around, 'h1,h2,h3,h4,h5,h6')) label ||= heard(heading);
      beside ||= heard(around);
    }
    if (!isLarge(around, MOST_AROUND)) card = around;
  }
  return [
    html.slice(0, LONGEST_MARKUP),
    label,
    beside,
    (element as HTMLImageElement).naturalWidth === 0 ? 0 : element.clientWidth,
    numberOf(element),
    !list || list === document.body ? null : numberOf(list),
    card.outerHTML.replace(html, '<x>').slice(0, LONGEST_CARD),
    start.closest<HTMLElement>('[lang]')?.lang,
  ];
}

/** What a screen reader reads there, pictures left out. */
function heard(element: Element): string {
  if (isLarge(element, MOST_ELEMENTS)) return '';
  const seen = new Set(all(element, 'img,svg'));
  return spokenText(alternativeOf(element, { seen })).slice(0, LONGEST_HEARD);
}

function isLarge(element: Element, most: number): boolean {
  return !!element.getElementsByTagName('*')[most];
}

function numberOf(element: Element): number {
  if (!numbers.has(element)) numbers.set(element, ++last);
  return numbers.get(element)!;
}
