import { signal } from '@preact/signals';
import {
  firstDecision,
  firstDraft,
  type Decision,
  type PageImage,
} from '#components/studio/page/page-image.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { ImageRef, PageImages } from '#utils/protocol/studio-protocol.ts';

/** The images of a tab as this section shows them. Elements that show no image are left out. */
export function imagesFromReport(tabId: number, { frames }: PageImages): PageImage[] {
  return frames.flatMap(({ frameId, url, candidates }) =>
    candidates
      .filter(({ verdict }) => verdict !== 'inapplicable')
      .map((report) => newImage({ tabId, frameId, key: report.key }, url, report)),
  );
}

function newImage(ref: ImageRef, page: string, report: CandidateReport): PageImage {
  return {
    ref,
    page,
    report,
    thumbnail: signal<string | null | undefined>(undefined),
    description: signal(report.description),
    draft: signal(firstDraft(report)),
    decision: signal<Decision>(firstDecision(report)),
    busy: signal(false),
    describing: signal<AbortController | null>(null),
    heard: signal(''),
    trouble: signal(''),
  };
}
