import type { CaptureReason } from '#utils/domain/capture-reason.ts';
import { closerLook } from '#entrypoints/content/picture/closer-look.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import { captureReasonOf, mayComeLater } from './capture.ts';
import { lackOf, type Lack } from './classify.ts';
import { newMemo, type Memo } from './element/surroundings.ts';
import { restraintOf, type Restraint } from './restraint.ts';

/** How strictly an element is judged. The settings of a page are such options. */
export interface JudgeOptions {
  /** Shortest side in CSS pixels of an image worth describing, unless a control needs it. None by default. */
  smallestSide?: number;
  /** Counts a file name, an address or a placeholder as no name. True by default. */
  junkAlt?: boolean;
  /** Treats what is marked as decoration (`alt=""`) as if it lacked a text. False by default. */
  decoration?: boolean;
}

/** Everything that the stage "find" says about one element: what it is, and what has to be done about it now. */
export type Judgement = Lack & NextStep;

type NextStep =
  /** It lacks a text, and its picture can be read. */
  | { todo: 'ask'; picture: PagePicture }
  /** It lacks a text, but its picture is not there yet (`wait`), or it cannot, or need not, get one (`skip`). */
  | { todo: 'wait' | 'skip'; obstacle: Obstacle }
  /** It is not rendered, and may come into view without any change that we could observe; or it needs no text. */
  | { todo: 'hidden' | 'leave' };

/** What stands against describing an element that lacks a text. */
export type Obstacle = Exclude<CaptureReason, 'ready'> | Restraint;

let memo: Memo | null = null;

/**
 * Judges an element: whether it lacks a text, why, and what follows from that. The rest of the content script asks
 * this, and combines no parts of this folder by itself.
 */
export function judge(element: Element, options: JudgeOptions = {}): Judgement {
  const lack = lackOf(element, options.junkAlt ?? true, memoOfThisTask());
  return { ...lack, ...decide(element, lack, options) };
}

function decide(
  element: Element,
  { flag, reason, control }: Lack,
  { smallestSide = 0, decoration }: JudgeOptions,
): NextStep {
  if (!flag && !(decoration && reason === 'alt-empty')) {
    return { todo: reason === 'not-rendered' ? 'hidden' : 'leave' };
  }
  const restraint = restraintOf(element);
  if (restraint) return { todo: 'skip', obstacle: restraint };
  const mayHide = control || element.localName.includes('-');
  if (mayHide && closerLook(element)?.hidesSemantics(element, control)) {
    return { todo: 'skip', obstacle: 'hidden-semantics' };
  }
  const capture = captureReasonOf(element, smallestSide, control);
  // A link's purpose needs no picture.
  const isWanted = capture === 'ready' || (control && capture === 'broken');
  const picture = isWanted ? pictureOf(element) : null;
  if (picture) return { todo: 'ask', picture };
  if (capture === 'ready') return { todo: 'skip', obstacle: 'no-pixels' };
  return { todo: mayComeLater(capture) ? 'wait' : 'skip', obstacle: capture };
}

/** To be called after every write of ours: what detection remembers may no longer hold. */
export function forgetMemo(): void {
  memo = null;
}

/** What holds of the surroundings of one image holds for its neighbours, as long as nothing else runs. */
function memoOfThisTask(): Memo {
  if (memo) return memo;
  queueMicrotask(forgetMemo);
  return (memo = newMemo());
}
