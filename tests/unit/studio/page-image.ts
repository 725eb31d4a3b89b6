import { signal } from '@preact/signals';
import type { Decision, PageImage } from '@/components/studio/page/page-image';
import type { Description } from '@/utils/description';
import type { CandidateReport } from '@/utils/messages';

const REPORT: CandidateReport = {
  key: 0,
  selector: 'img',
  verdict: 'needs-alt',
  reason: 'alt-missing',
  state: 'unseen',
  skipped: null,
  name: '',
  written: null,
  description: null,
  src: 'https://example.org/a.jpg',
};

export function pageImage(
  report: Partial<CandidateReport> = {},
  draft = '',
  decision: Decision = 'open',
  description: Description | null = null,
): PageImage {
  return {
    ref: { tabId: 1, frameId: 0, key: report.key ?? 0 },
    page: 'https://example.org/',
    report: { ...REPORT, ...report },
    thumbnail: signal<string | null | undefined>(null),
    description: signal(description),
    draft: signal(draft),
    decision: signal(decision),
    busy: signal(false),
    trouble: signal(''),
  };
}
