import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';

/** What a screen reader finds. */
interface Said {
  before: string;
  now: string;
}

/** What the extension says of a picture. */
interface Outcome {
  kind: string;
  state: string;
  /** Why nothing is said; empty where something is. */
  why: string;
  confidence: number | null;
  ms: number | null;
}

/** One picture of the demo page. */
export interface Row extends Said, Outcome {
  title: string;
  /** What is not as it should be. */
  problems: string[];
}

/** The elements that a screen reader meets, by their `data-picture`. */
export type Names = ReadonlyMap<string, string>;

/** Joins what the page said before, what it says now and what the extension reports, picture by picture. */
export function rowsOf(before: Names, now: Names, reports: ReadonlyMap<string, CandidateReport>): Row[] {
  return EXPECTATIONS.map((expectation) => {
    const { picture, title } = expectation;
    const said: Said = { before: before.get(picture) ?? '', now: now.get(picture) ?? '' };
    const report = reports.get(picture);
    const outcome = outcomeOf(report);
    const problems = problemsOf(said, outcome.state, expectation, report);
    return Object.assign(outcome, said, { title, problems });
  });
}

function outcomeOf(report: CandidateReport | undefined): Outcome {
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
  // What is silent says nothing wrong; whether it may be silent is a matter of its state.
  if (says && state !== 'refused' && !says.test(now)) problems.push(`should match ${says}`);
  if (now.trim() !== should.trim()) problems.push(`a screen reader should find "${should}"`);
  return problems;
}
