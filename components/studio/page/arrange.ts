import { isSpoken } from '#utils/domain/description.ts';
import type { PageImage } from './page-image.ts';

export const FILTERS = ['all', 'lacking', 'open', 'named', 'decorative'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['page', 'verdict', 'doubt'] as const;
export type Sort = (typeof SORTS)[number];

const VERDICTS = ['needs-alt', 'ok', 'decorative', 'inapplicable'];

const FITS: Record<Filter, (image: PageImage) => boolean> = {
  all: () => true,
  lacking: ({ report }) => report.verdict === 'needs-alt',
  open: ({ report, decision }) => report.verdict === 'needs-alt' && decision.value === 'open',
  named: ({ report }) => report.verdict === 'ok',
  decorative: ({ report }) => report.verdict === 'decorative',
};

const ORDERS: Record<Sort, (a: PageImage, b: PageImage) => number> = {
  page: () => 0,
  verdict: (a, b) => VERDICTS.indexOf(a.report.verdict) - VERDICTS.indexOf(b.report.verdict),
  doubt: (a, b) => certainty(a) - certainty(b),
};

/** The images that pass a filter, sorted; equal ones keep the order of the page. */
export function arranged(images: readonly PageImage[], filter: Filter, sort: Sort): PageImage[] {
  return images.filter(FITS[filter]).toSorted(ORDERS[sort]);
}

/** Images without a description sort last: there is nothing to doubt. */
function certainty({ description }: PageImage): number {
  const said = description.value;
  return said && isSpoken(said) ? said.confidence : 2;
}
