import { is } from './element/is.ts';
import { candidatesIn } from './candidates.ts';
import { needsAlt, type Reason } from '#utils/domain/verdicts.ts';
import { ariaNameOf } from './name/alternative.ts';
import { hasControlName } from './name/name.ts';
import { isRendered } from './element/rendered.ts';
import { hasSource } from './element/source.ts';
import { surroundingsIn, surroundingsOf, type Memo } from './element/surroundings.ts';

/** What an image has to say, in the control around it. */
export interface InControl {
  reason: Reason;
  /** The unnamed link, button or the like for which this image has to speak. */
  control: Element | null;
  /** The element that is to get the name: the control where the image itself is decorative or hidden. */
  recipient: Element | null;
  /** In a control that other content names: the text beside it says it all, so `alt=""` is the proposal. */
  silentBeside: boolean;
}

/** Reasons under which an image says nothing by itself, yet may have to speak for the control around it. */
const MUTE = new Set<Reason>(['alt-empty', 'role-none', 'aria-hidden']);

/**
 * Corrects the judgement of an image by the link, button or the like that it stands in: alone in an unnamed
 * one it is needed even when it is marked as decorative or hidden; in a named one it may be needless.
 */
export function inControl(element: Element, reason: Reason, memo: Memo): InControl {
  const lacks = needsAlt(reason);
  const unchanged = { reason, control: null, recipient: lacks ? element : null, silentBeside: false };
  const isDrawing = is(element, 'svg') && (reason === 'not-an-image' || reason === 'aria-hidden');
  if (!(lacks || isDrawing || MUTE.has(reason))) return unchanged;

  const { nearestControl: control } = surroundingsOf(element, memo);
  if (!control || surroundingsIn(control, memo).concealed || !isRendered(control) || !isRendered(element)) {
    return unchanged;
  }
  if (reason === 'alt-junk') {
    // Junk names its control no better than itself; text beside it does, and an author's ARIA name too.
    return hasControlName(control, memo, element) ? unchanged : { ...unchanged, control };
  }
  if (hasControlName(control, memo)) {
    // Its ARIA name replaces all content; any other name leaves the image where it is. An unclear one is looked at again.
    if (isDrawing || memo.unclear.has(control) || (lacks && ariaNameOf(control))) {
      return { ...unchanged, reason: 'control-named', recipient: null };
    }
    return { ...unchanged, silentBeside: lacks };
  }
  if (speakerOf(control, element, memo) !== element) return unchanged;
  return { reason: 'control-unnamed', control, recipient: lacks ? element : control, silentBeside: false };
}

/** Of several images in an unnamed control one speaks: the first without `alt`, else the first. */
function speakerOf(control: Element, element: Element, memo: Memo): Element {
  let speaker = memo.speakers.get(control);
  if (!speaker) {
    const images = candidatesIn(control, memo).filter((image) => canSpeak(image, control, memo));
    // None where the image stands in a shadow tree inside the control.
    speaker = images.find((image) => is(image, 'img:not([alt])')) ?? images[0] ?? element;
    memo.speakers.set(control, speaker);
  }
  return speaker;
}

function canSpeak(image: Element, control: Element, memo: Memo): boolean {
  return (
    surroundingsOf(image, memo).nearestControl === control &&
    (!is(image, 'img') || hasSource(image)) &&
    isRendered(image)
  );
}
