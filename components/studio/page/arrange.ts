import { isSpoken } from '#utils/domain/description.ts';
import { MISSING, OUTCOMES } from '#utils/domain/outcome.ts';
import { surenessOf, SURENESSES } from '#utils/domain/sureness.ts';
import { outcomeOfImage, type PageImage } from './page-image.ts';

export const FILTERS = ['all', 'lacking', 'open', 'described', 'yours', 'named', 'decorative'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['page', 'verdict', 'doubt'] as const;
export type Sort = (typeof SORTS)[number];

const isMissing = (image: PageImage) => MISSING.includes(outcomeOfImage(image));

const FITS: Record<Filter, (image: PageImage) => boolean> = {
  all: () => true,
  lacking: isMissing,
  open: ({ report, decision }) => report.verdict === 'needs-alt' && decision.value === 'open',
  described: (image) => outcomeOfImage(image) === 'described',
  yours: (image) => outcomeOfImage(image) === 'yours',
  named: (image) => outcomeOfImage(image) === 'named',
  decorative: (image) => outcomeOfImage(image) === 'decorative',
};

const ORDERS: Record<Sort, (a: PageImage, b: PageImage) => number> = {
  page: () => 0,
  verdict: (a, b) => need(a) - need(b),
  doubt: (a, b) => certainty(a) - certainty(b),
};

/** The images that pass a filter, sorted; equal ones keep the order of the page. */
export function arranged(images: readonly PageImage[], filter: Filter, sort: Sort): PageImage[] {
  return images.filter(FITS[filter]).toSorted(ORDERS[sort]);
}

/** What lacks alt text comes first, then by outcome. */
function need(image: PageImage): number {
  return isMissing(image) ? -1 : OUTCOMES.indexOf(outcomeOfImage(image));
}

/** By the step that people are told, and within one by confidence. Where nothing is said there is nothing to doubt. */
function certainty({ description }: PageImage): number {
  const said = description.value;
  const sureness = said && isSpoken(said) ? surenessOf(said) : null;
  if (!said || !isSpoken(said) || !sureness) return Infinity;
  return said.confidence - SURENESSES.indexOf(sureness);
}
