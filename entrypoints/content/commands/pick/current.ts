import type { MenuTargets } from '#entrypoints/content/events/menu-target.ts';
import { pictureForPerson } from '#entrypoints/content/find/picture-for-person.ts';
import { everyCandidate } from './every-candidate.ts';
import { pictureSeenAt, rightClickedPicture } from './at-point.ts';
import { focusedPicture } from './focused.ts';
import { distance, middleOf, windowPart } from './parts.ts';
import { largeDrawings } from './pictures.ts';
import { inTopWindow } from './top-window.ts';
import { isSeen, nearestSeen } from './seen.ts';

/**
 * The image a keyboard command means: the focused one; else the last one right-clicked, while it is in view and the
 * person has neither scrolled nor moved the focus since; else the one nearest to the middle of the window that can be
 * seen. The virtual cursor of a screen reader cannot be asked.
 */
export async function pickCurrent(menu: MenuTargets): Promise<Element | null> {
  return focusedPicture() ?? rightClicked(menu) ?? (await nearestPicture()) ?? inTheMiddle();
}

/** An image that moved further than this was scrolled, in a box of its own. Effects of the pointer move it less. */
const SCROLLED = 24;

function rightClicked({ last, still }: MenuTargets): Element | null {
  const element = last?.element.deref();
  if (!last || !element || !still) return null;
  const moved = distance(middleOf(last.box), middleOf(element.getBoundingClientRect()));
  const picture = moved < SCROLLED ? rightClickedPicture(last) : null;
  return picture && isSeen(picture) ? picture : null;
}

async function nearestPicture(): Promise<Element | null> {
  const pictures = await inTopWindow([...new Set([...everyCandidate(), ...largeDrawings()])]);
  // What has no picture, or one that is left alone, is none to a person.
  return nearestSeen(pictures, (element) => pictureForPerson(element) !== null);
}

/** The backgrounds of a page are no images to it, but may be all that is shown. */
async function inTheMiddle(): Promise<Element | null> {
  const { x, y } = middleOf(windowPart());
  const picture = pictureSeenAt(x, y);
  const [shown = null] = await inTopWindow(picture ? [picture] : []);
  return shown;
}
