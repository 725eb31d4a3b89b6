import { verdictOf, type Reason, type Verdict } from '#utils/domain/verdicts.ts';
import { inControl } from './in-control.ts';
import { judge } from './own-reason.ts';
import { newMemo, type Memo } from './element/surroundings.ts';

export interface Classification {
  verdict: Verdict;
  reason: Reason;
  /** True exactly for `needs-alt`. */
  flag: boolean;
  /** The accessible name that the page gives the image, junk included; '' where it gives none. */
  name: string;
  /** The unnamed link, button or the like for which this image has to speak. */
  control: Element | null;
  /** The element that is to get the name: the control where the image itself is decorative or hidden. */
  recipient: Element | null;
  /** In a control that other content names: the text beside it says it all, so `alt=""` is the proposal. */
  silentBeside: boolean;
}

export interface ClassifyOptions {
  /** Counts a file name, an address or a placeholder as no name. True by default. */
  junkAlt?: boolean;
  /** Shared by the calls of one synchronous pass over the page. */
  memo?: Memo;
}

/**
 * Says whether an element is an image without a text alternative, and why. Pure and synchronous; reads the
 * page's markup and styles and nothing else. Rules: HTML-AAM, SVG-AAM, accname 1.2 and WAI-ARIA 1.2.
 */
export function classify(element: Element, options: ClassifyOptions = {}): Classification {
  const { junkAlt = true, memo = newMemo() } = options;
  const own = judge(element, junkAlt, memo);
  const { reason, control, recipient, silentBeside } = inControl(element, own.reason, memo);
  const verdict = verdictOf(reason);
  return { verdict, reason, flag: verdict === 'needs-alt', name: own.name, control, recipient, silentBeside };
}
