import { needsAlt, verdictOf, type Verdict } from '#utils/domain/verdicts.ts';
import { inControl, type InControl } from './in-control.ts';
import { judgeByItself } from './by-itself.ts';
import { newMemo, type Memo } from './element/surroundings.ts';

/** Whether an element lacks a text alternative, and why. */
export interface Lack extends InControl {
  /** True exactly where it lacks one. */
  flag: boolean;
  /** The accessible name that the page gives the image, junk included; '' where it gives none. */
  name: string;
}

export interface Classification extends Lack {
  /** What the reason stands for; the content script itself needs `flag` only. */
  verdict: Verdict;
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
  const lack = lackOf(element, junkAlt, memo);
  return { ...lack, verdict: verdictOf(lack.reason) };
}

/** The same without the verdict. */
export function lackOf(element: Element, junkAlt: boolean, memo: Memo): Lack {
  const { name, reason } = judgeByItself(element, junkAlt, memo);
  const placed = inControl(element, reason, memo);
  return { ...placed, name, flag: needsAlt(placed.reason) };
}
