import { browser } from 'wxt/browser';
import { LOOK_CLOSER, type PageRefusal, type Road, type Supplied } from '#utils/protocol/page-protocol.ts';
import type { PagePicture } from './picture.ts';

/**
 * What has to be known of few elements only, and would make every page's script larger. closer-look.js brings it when it
 * is first needed (entrypoints/closer-look.ts), and panel.js has it from the beginning.
 */
export interface CloserLook {
  /** True where a name says nothing of the picture that comes from `address`. */
  isJunk(name: string, address: string): boolean;
  isRole(token: string): boolean;
  mustBeNamed(role: string): boolean;
  isGlobal(attribute: string): boolean;
  /** Text of the `label` elements of a form control. */
  labelOf(control: Element): string;
  /** Whether style sheets write text into a control. */
  hasGeneratedText(control: Element): boolean;
  /** Why assistive technology does not get the area of an image map; null where it does. */
  hiddenReasonOfArea(area: Element): 'aria-hidden' | 'inert' | 'not-rendered' | null;
  /**
   * The picture of an inline drawing, or the one that style sheets give an element; null where there is none that can be
   * read. `again` is called when more is known.
   */
  paintedBy(element: Element, again: () => void): PagePicture | null;
  /** Resolves once all is known that `paintedBy` waits for: false where that was nothing. */
  learned(): Promise<boolean>;
  /** Whether an element, or the control around it that it is to name, may have a name that cannot be seen from outside. */
  hidesSemantics(element: Element, control: Element | null): boolean;
  /** Reads what is no file, or a file that could not be fetched: inline drawings, parts, pixels, and what needs CORS. */
  readOtherwise(
    picture: PagePicture,
    road: Road,
    signal: AbortSignal,
  ): Promise<Supplied | PageRefusal | null>;
}

let look: CloserLook | undefined;
let judgeAgain: (element: Element) => void = () => {};
let coming: Promise<unknown> | undefined;

/** From now on there is a closer look; gives the one that was there first, which has learned something already. */
export function lookCloserWith(given: CloserLook): CloserLook {
  return (look ??= given);
}

/** @param judge gets every element that had to be judged before the closer look was there. */
export function whenLookedCloser(judge: (element: Element) => void): void {
  judgeAgain = judge;
}

/** What there is to look closer at an element with; undefined where it has to come first. */
export function closerLook(element: Element): CloserLook | undefined {
  if (!look) {
    bringCloserLook().then(
      () => judgeAgain(element),
      () => {},
    );
  }
  return look;
}

/** The picture of an inline drawing, or of a style sheet; null where there is none, or it has to be found out first. */
export function paintedBy(element: Element): PagePicture | null {
  return closerLook(element)?.paintedBy(element, () => judgeAgain(element)) ?? null;
}

/** Rejects where no further script of ours may run. */
export async function bringCloserLook(): Promise<CloserLook> {
  if (!look) await (coming ??= browser.runtime.sendMessage(LOOK_CLOSER).finally(() => (coming = undefined)));
  return look ?? Promise.reject();
}
