import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';

/** What a screen reader reads out for a picture. */
interface Said {
  before: string;
  now: string;
}

/** What the extension reports about a picture. */
interface PictureOutcome {
  kind: string;
  state: string;
  /** Why nothing is said; '' if something is. */
  why: string;
  confidence: number | null;
  ms: number | null;
}

/** One picture of the demo page. */
export interface DemoRow extends Said, PictureOutcome {
  title: string;
  /** What is wrong with it. */
  problems: string[];
}

/** Accessible names, by the `data-picture` of their elements. */
export type NamesByPicture = ReadonlyMap<string, string>;

/** Joins, for each picture, what the page said before, what it says now and what the extension reports. */
export function rowsOf(
  before: NamesByPicture,
  now: NamesByPicture,
  reports: ReadonlyMap<string, CandidateReport>,
): DemoRow[] {
  return EXPECTATIONS.map((expectation) => {
    const { picture, title } = expectation;
    const said: Said = { before: before.get(picture) ?? '', now: now.get(picture) ?? '' };
    const report = reports.get(picture);
    const outcome = outcomeOf(report);
    const problems = problemsOf(said, outcome.state, expectation, report);
    return Object.assign(outcome, said, { title, problems });
  });
}

function outcomeOf(report: CandidateReport | undefined): PictureOutcome {
  const nothing = { why: '', kind: '', confidence: null, ms: null };
  if (!report) return { ...nothing, state: 'not found' };
  const { description, verdict, skipped, state } = report;
  if (!description) {
    return { ...nothing, state: verdict === 'needs-alt' ? (skipped ?? state) : verdict };
  }
  const kind = 'kind' in description ? (description.kind ?? '') : '';
  const why = 'reason' in description ? description.reason : '';
  const confidence = 'confidence' in description ? description.confidence : null;
  return { state: description.state, why, kind, confidence, ms: Math.round(description.ms) };
}

function problemsOf(
  { before, now }: Said,
  state: string,
  { states, says }: Expectation,
  report: CandidateReport | undefined,
): string[] {
  const should = report?.written ?? before;
  const problems: string[] = [];
  if (!states.includes(state)) problems.push(`should be ${states.join(' or ')}`);
  // A refused picture has no text that could be wrong. Whether it may be refused was checked above.
  if (says && state !== 'refused' && !says.test(now)) problems.push(`should match ${says}`);
  if (now.trim() !== should.trim()) problems.push(`a screen reader should find "${should}"`);
  return problems;
}
