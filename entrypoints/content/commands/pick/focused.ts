import { CONTROL_ROLES } from '#entrypoints/content/find/data/roles.ts';
import { roleOf } from '#entrypoints/content/find/element/role.ts';
import { referencesOf } from '#entrypoints/content/find/element/tree.ts';
import { focusedElement } from '#entrypoints/content/panel/focus.ts';
import { imageOfOurs, isOurs } from '#entrypoints/content/panel/ours.ts';
import { pictureAround, picturesIn } from './pictures.ts';
import { nearestSeen } from './seen.ts';

/**
 * The picture that has the focus, or is what the focused element is about: the one in a link or button, beside which
 * its icons are small; in a larger part of the page the one nearest to the middle of the window. From the panel, its own.
 */
export function focusedPicture(): Element | null {
  const focused = focusedElement();
  if (!focused) return null;
  if (isOurs(focused)) return imageOfOurs(focused);
  // A list or grid may keep the focus and tell which of its items has it.
  const [current = focused] = referencesOf(focused, 'aria-activedescendant');
  return pictureAround(current) ?? pictureInside(current, current !== focused);
}

function pictureInside(element: Element, isItem: boolean): Element | null {
  const pictures = picturesIn(element).filter((picture) => areaOf(picture) > 0);
  const isControl = isItem || CONTROL_ROLES.has(roleOf(element));
  const isOneThing = isControl || (pictures.length === 1 && (element as HTMLElement).tabIndex >= 0);
  return isOneThing ? largest(pictures) : nearestSeen(pictures);
}

function largest(pictures: readonly Element[]): Element | null {
  return pictures.toSorted((one, other) => areaOf(other) - areaOf(one))[0] ?? null;
}

/** 0 where it is not shown. */
function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) ? width * height : 0;
}
