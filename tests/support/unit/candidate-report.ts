import type { CandidateReport } from '#utils/domain/candidate-report.ts';

/** The report of an image without text that has not been described yet, changed as a test needs it. */
export function candidateReport<Change extends Partial<CandidateReport>>(change: Change) {
  return { ...REPORT, ...change };
}

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
  src: '',
};
