import type { CandidateReport, FrameReport, SkipReason } from '#utils/domain/candidate-report.ts';
import { verdictOf } from '#utils/domain/verdicts.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import { newSelectorMemo, selectorOf, type SelectorMemo } from '#entrypoints/content/find/selector.ts';
import { judge, type Judgement } from '#entrypoints/content/find/judge.ts';
import type { ElementState } from '#entrypoints/content/life/element-state.ts';
import type { FramePictures } from '#entrypoints/content/life/frame-pictures.ts';
import { everyCandidate } from './pick/every-candidate.ts';
import { writtenTextOf } from './written-text.ts';

export interface Reporter {
  report(): FrameReport;
  /** The element that a report called `key`, while it is in the page. */
  element(key: number): Element | null;
}

/** Tells of every candidate of a frame: the verdict, why, and what became of it. */
export function createReporter(pictures: FramePictures, settings: () => PageSettings): Reporter {
  /** An element keeps its number, since a person may act on an earlier report. */
  const keys = new WeakMap<Element, number>();
  const elements = new Map<number, WeakRef<Element>>();
  let lastKey = 0;

  function keyOf(element: Element): number {
    const earlier = keys.get(element);
    if (earlier !== undefined) return earlier;
    keys.set(element, ++lastKey);
    elements.set(lastKey, new WeakRef(element));
    return lastKey;
  }

  function candidate(element: Element, memo: SelectorMemo): CandidateReport {
    const judgement = judge(element, settings());
    const { reason, name } = judgement;
    const state = pictures.stateOf(element);
    const written = writtenTextOf(element, pictures);
    const isWritten = written !== null;
    return {
      key: keyOf(element),
      selector: selectorOf(element, memo),
      // With our text in place detection finds nothing to do; the report tells what it found before.
      verdict: isWritten ? 'needs-alt' : verdictOf(reason),
      reason: (isWritten && pictures.reasons.get(element)) || reason,
      state: state.life.at,
      skipped: whySkipped(judgement, state),
      name: isWritten ? '' : name,
      written,
      description: isMail(state) ? null : state.answer,
      src: sourceOf(element),
    };
  }

  function whySkipped(judgement: Judgement, state: ElementState): SkipReason | null {
    if ('obstacle' in judgement) return judgement.obstacle;
    if (isMail(state)) return 'webmail';
    const { mode } = settings();
    if (judgement.todo !== 'ask' || mode === 'automatic') return null;
    if (mode === 'off') return 'off';
    return state.priority === 'person' ? null : 'mode';
  }

  return {
    report() {
      for (const [key, element] of elements) if (!element.deref()) elements.delete(key);
      const memo = newSelectorMemo();
      const candidates = everyCandidate().map((element) => candidate(element, memo));
      return { url: location.href, candidates };
    },
    element(key) {
      const element = elements.get(key)?.deref();
      return element?.isConnected ? element : null;
    },
  };
}

/** Left alone on purpose, as far as a person is concerned, though the answer came as a failure. */
function isMail({ answer }: ElementState): boolean {
  return answer?.state === 'failed' && answer.reason === 'webmail';
}

/** Longest address in a report: enough to tell pictures apart, too short for a data URL's content. */
const LONGEST_SOURCE = 300;

function sourceOf(element: Element): string {
  const source = element instanceof HTMLImageElement ? element.currentSrc : null;
  const address = source || element.getAttribute('src') || element.getAttribute('data') || '';
  return address.slice(0, LONGEST_SOURCE);
}
