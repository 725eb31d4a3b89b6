import { CANDIDATES } from './candidates';
import { VERDICT_OF, type Reason } from './data/reasons';
import { ariaNameOf } from './name/alternative';
import { controlNameOf } from './name/name';
import { isRendered } from './rendered';
import { hasSource } from './source';
import { surroundingsOf, type Memo } from './surroundings';
import { flatParentOf } from './tree';

export interface InControl {
  reason: Reason;
  control: Element | null;
  recipient: Element | null;
  silentBeside: boolean;
}

/** Reasons under which an image says nothing by itself, yet may have to speak for the control around it. */
const MUTE: ReadonlySet<Reason> = new Set(['alt-empty', 'role-none', 'aria-hidden']);

/**
 * Corrects the judgement of an image by the link, button or the like that it stands in: alone in an unnamed
 * one it is needed even when it is marked as decorative or hidden; in a named one it may be needless.
 */
export function inControl(element: Element, reason: Reason, memo: Memo): InControl {
  const lacks = VERDICT_OF[reason] === 'needs-alt';
  const unchanged = { reason, control: null, recipient: lacks ? element : null, silentBeside: false };
  const isDrawing = element.localName === 'svg' && (reason === 'not-an-image' || reason === 'aria-hidden');
  if (reason === 'alt-junk' || !(lacks || isDrawing || MUTE.has(reason))) return unchanged;

  const { control } = surroundingsOf(flatParentOf(element), memo);
  if (!control || !isExposed(control, memo) || !isRendered(element)) return unchanged;

  if (controlNameOf(control, memo)) {
    if (!lacks && !isDrawing) return unchanged;
    // Its ARIA name replaces all content; any other name leaves the image where it is.
    const replaced = isDrawing || ariaNameOf(control) !== '';
    return replaced
      ? { ...unchanged, reason: 'control-named', recipient: null }
      : { ...unchanged, silentBeside: true };
  }
  if (speakerOf(control, element, memo) !== element) return unchanged;
  return { reason: 'control-unnamed', control, recipient: lacks ? element : control, silentBeside: false };
}

function isExposed(control: Element, memo: Memo): boolean {
  return !surroundingsOf(control, memo).hidden && isRendered(control);
}

/** Of several images in an unnamed control one speaks: the first without `alt`, else the first. */
function speakerOf(control: Element, element: Element, memo: Memo): Element {
  let speaker = memo.speakers.get(control);
  if (!speaker) {
    const images = [...control.querySelectorAll(CANDIDATES)].filter((image) =>
      canSpeak(image, control, memo),
    );
    // None where the image stands in a shadow tree inside the control.
    speaker = images.find((image) => image.matches('img:not([alt])')) ?? images[0] ?? element;
    memo.speakers.set(control, speaker);
  }
  return speaker;
}

function canSpeak(image: Element, control: Element, memo: Memo): boolean {
  return (
    surroundingsOf(flatParentOf(image), memo).control === control &&
    (image.localName !== 'img' || hasSource(image)) &&
    isRendered(image)
  );
}
