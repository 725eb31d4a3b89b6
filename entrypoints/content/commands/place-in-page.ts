import { verdictOf } from '#utils/domain/verdicts.ts';
import { LONGEST_HEARD } from '#utils/protocol/page-context.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { alternativeOf } from '#entrypoints/content/find/name/alternative.ts';
import { spokenText } from '#entrypoints/content/find/name/name-text.ts';
import { everyCandidate } from './pick/every-candidate.ts';

/** Which of a page's images one is. */
export interface PlaceInPage {
  /** Counted from 1; null for what is no image to the page, such as a background. */
  index: number | null;
  /** As many as the popup counts in this frame. */
  total: number;
  /** The nearest heading; '' where there is none. */
  heading: string;
}

export function placeInPage(element: Element): PlaceInPage {
  const images = everyCandidate().filter((image) => verdictOf(judge(image).reason) !== 'inapplicable');
  const index = images.indexOf(element);
  return { index: index < 0 ? null : index + 1, total: images.length, heading: headingOf(element) };
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** The heading of the card that an image stands in, else the last one before it. */
function headingOf(element: Element): string {
  return headingOfCard(element) || headingBefore(element);
}

/** Looks as far around as there is no other image: further out, a heading belongs to several. */
function headingOfCard(element: Element): string {
  let around = element.parentElement;
  while (around && around.querySelectorAll('img, svg:not(svg *)').length <= 1) {
    const found = firstHeard(around.querySelectorAll(HEADINGS));
    if (found) return found;
    around = around.parentElement;
  }
  return '';
}

/** Out of shadow trees, too. */
function headingBefore(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const before = [...root.querySelectorAll(HEADINGS)].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return firstHeard(before.toReversed()) || (root instanceof ShadowRoot ? headingBefore(root.host) : '');
}

function firstHeard(headings: Iterable<Element>): string {
  for (const heading of headings) {
    const text = heard(heading);
    if (text) return text;
  }
  return '';
}

/** What a screen reader reads there, pictures left out. */
function heard(heading: Element): string {
  const seen = new Set(heading.querySelectorAll('img, svg'));
  return spokenText(alternativeOf(heading, { seen })).slice(0, LONGEST_HEARD);
}
