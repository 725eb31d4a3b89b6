import type { ImagesAround } from '#utils/protocol/frame-images.ts';
import { LONGEST_HEARD } from '#utils/protocol/page-context.ts';
import { alternativeOf } from '#entrypoints/content/find/name/alternative.ts';
import { spokenText } from '#entrypoints/content/find/name/name-text.ts';
import { childFrames, isBefore, ownImages } from './frame-images.ts';

/** Which of a page's images one is. */
export interface PlaceInPage {
  /** Counted from 1; null for what is no image to the page, such as a background, and where it is not known. */
  index: number | null;
  /** As many as the popup counts. */
  total: number;
  /** The nearest heading; '' where there is none. */
  heading: string;
}

/** @param around the images of the other frames; null where they are not known */
export function placeInPage(element: Element, around: ImagesAround | null): PlaceInPage {
  const heading = headingOf(element);
  const index = ownImages().indexOf(element);
  if (!around || index < 0) return { index: null, total: 0, heading };
  const framesBefore = childFrames().map((child, at) =>
    child && !isBefore(element, child) ? (around.inside[at] ?? 0) : 0,
  );
  const before = framesBefore.reduce((sum, images) => sum + images, around.before);
  return { index: before + index + 1, total: around.total, heading };
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
