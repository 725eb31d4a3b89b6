import { flatParentOf } from '#entrypoints/content/find/element/tree.ts';

/** What paints all of its box, whatever its style. */
const FILLED = 'img, video, canvas, iframe, object, embed, input[type=image]';

/** From this share of its colour on, what lies below cannot be seen, or is meant to be left alone. */
const HIDES = 0.9;
/** The same where the whole window is dimmed: for a dialog that is shown above. */
const DIMS = 0.2;

/** True where an element keeps a person from seeing what lies below it. */
export function isOpaque(element: Element): boolean {
  const share = opacityOf(element);
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  const enough = fillsWindow(element) ? DIMS : HIDES;
  if (share * alphaOf(backgroundColor) >= enough) return true;
  if (share < enough) return false;
  return (
    (element.matches(FILLED) && !isSpacer(element)) ||
    backdropFilter.includes('blur') ||
    hidesBelow(backgroundImage)
  );
}

/** How much of it shows, all its ancestors considered. */
export function opacityOf(element: Element): number {
  let share = 1;
  for (let node: Element | null = element; node; node = flatParentOf(node)) {
    share *= Number(getComputedStyle(node).opacity);
  }
  return share;
}

/** A computed colour without an alpha value has none to lose. */
function alphaOf(colour: string): number {
  const [, alpha] = /(?:^rgba\(.*,|\/)\s*([\d.]+)\s*\)$/.exec(colour) ?? [];
  return alpha === undefined ? 1 : Number(alpha);
}

/** A picture, or a gradient of colours that all are solid. */
function hidesBelow(backgroundImage: string): boolean {
  if (backgroundImage === 'none') return false;
  return backgroundImage.includes('url(') || !/rgba\(|\/ ?0?\.\d|\/ ?0\)/.test(backgroundImage);
}

/** Some sites lay an empty picture over each of their photos. */
function isSpacer(element: Element): boolean {
  return element instanceof HTMLImageElement && element.naturalWidth <= 2;
}

function fillsWindow(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { position } = getComputedStyle(element);
  const isLaidOver = position === 'fixed' || position === 'absolute';
  return isLaidOver && left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight;
}
