import { signal } from '@preact/signals';
import type { Decision, PageImage } from '#components/studio/page/page-image.ts';
import type { Description } from '#utils/domain/description.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { candidateReport } from './candidate-report.ts';

export function pageImage(
  report: Partial<CandidateReport> = {},
  draft = '',
  decision: Decision = 'open',
  description: Description | null = null,
): PageImage {
  return {
    ref: { tabId: 1, frameId: 0, key: report.key ?? 0 },
    page: 'https://example.org/',
    report: candidateReport({ src: 'https://example.org/a.jpg', ...report }),
    thumbnail: signal<string | null | undefined>(null),
    description: signal(description),
    draft: signal(draft),
    decision: signal(decision),
    busy: signal(false),
    describing: signal<AbortController | null>(null),
    heard: signal(''),
    trouble: signal(''),
  };
}
