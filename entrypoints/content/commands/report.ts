import type { CandidateReport, FrameReport } from '#utils/protocol/messages.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import { selectorOf } from '#entrypoints/content/find/selector.ts';
import { isOurs } from '#entrypoints/content/write/inject.ts';
import { judgementOf, type Judgement } from '#entrypoints/content/find/judgement.ts';
import type { Known, Pictures } from '#entrypoints/content/pictures.ts';
import { everyCandidate } from './every-candidate.ts';

export interface Reporter {
  report(): FrameReport;
  /** The element that a report called `key`, while it is in the page. */
  element(key: number): Element | null;
}

/** Tells of every candidate of a frame: the verdict, why, and what became of it. */
export function createReporter(pictures: Pictures, settings: () => PageSettings): Reporter {
  /** An element keeps its number: whoever had an earlier report may still act on what it tells. */
  const keys = new WeakMap<Element, number>();
  const elements = new Map<number, WeakRef<Element>>();
  let lastKey = 0;

  function keyOf(element: Element): number {
    const known = keys.get(element);
    if (known !== undefined) return known;
    keys.set(element, ++lastKey);
    elements.set(lastKey, new WeakRef(element));
    return lastKey;
  }

  function candidate(element: Element): CandidateReport {
    const { smallestSide, junkAlt } = settings();
    const [judgement, { verdict, reason, name }] = judgementOf(element, smallestSide, junkAlt);
    const known = pictures.known(element);
    const injection = known?.injection && isOurs(known.injection) ? known.injection : null;
    return {
      key: keyOf(element),
      selector: selectorOf(element),
      // With our text in place detection finds nothing to do; the report tells what it found before.
      verdict: injection ? 'needs-alt' : verdict,
      reason: (injection && known?.reason) ?? reason,
      state: known?.life.at ?? 'unseen',
      skipped: whySkipped(judgement, known),
      name: injection ? '' : name,
      written: injection?.text ?? null,
      description: isMail(known) ? null : (known?.description ?? null),
      src: sourceOf(element),
    };
  }

  function whySkipped(judgement: Judgement, known: Known | undefined): string | null {
    if ('reason' in judgement) return judgement.reason;
    if (isMail(known)) return 'webmail';
    const waits = judgement.type === 'ask' && settings().mode !== 'automatic';
    return waits && known?.priority !== 'person' ? 'mode' : null;
  }

  return {
    report() {
      for (const [key, element] of elements) if (!element.deref()) elements.delete(key);
      return { url: location.href, candidates: everyCandidate().map(candidate) };
    },
    element(key) {
      const element = elements.get(key)?.deref();
      return element?.isConnected ? element : null;
    },
  };
}

/** Left alone on purpose, as far as a person is concerned, though the answer came as a failure. */
function isMail(known: Known | undefined): boolean {
  return known?.description?.state === 'failed' && known.description.reason === 'webmail';
}

/** Longest address in a report: enough to tell pictures apart, too short for a data URL's content. */
const LONGEST_SOURCE = 300;

function sourceOf(element: Element): string {
  const source = element instanceof HTMLImageElement ? element.currentSrc : null;
  const address = source || element.getAttribute('src') || element.getAttribute('data') || '';
  return address.slice(0, LONGEST_SOURCE);
}
