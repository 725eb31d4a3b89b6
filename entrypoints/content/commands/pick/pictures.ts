import { everyRoot } from './every-candidate.ts';
import { rootsIn, shadowRootsIn } from '#entrypoints/content/observe/shadow-roots.ts';

/** What shows a picture of its own, whatever its role. */
export const PICTURES = 'img, input[type=image], svg, embed, object';

/** The picture that an element is, is a part of, or, as an area of a map, lies on. */
export function pictureAround(element: Element): Element | null {
  const picture = element.closest(PICTURES) ?? imageOfMap(element);
  return picture && outermostSvg(picture);
}

/** The whole drawing, not the path of it that was hit. */
function outermostSvg(element: Element): Element {
  let svg = element.closest('svg');
  while (svg?.ownerSVGElement) svg = svg.ownerSVGElement;
  return svg ?? element;
}

function imageOfMap(element: Element): Element | null {
  const map = element.matches('area') ? element.closest('map') : null;
  const root = map?.getRootNode() as ParentNode | undefined;
  return root?.querySelector(`img[usemap="#${CSS.escape(map!.name)}"]`) ?? null;
}

/** Every whole picture inside an element, in shadow trees too. */
export function picturesIn(element: Element): Element[] {
  const roots = [...shadowRootsIn(element)].flatMap((root) => (root ? Array.from(rootsIn(root)) : []));
  return [element, ...roots]
    .flatMap((root) => Array.from(root.querySelectorAll(PICTURES)))
    .filter((picture) => !picture.matches('svg *'));
}

/** A drawing of this width and height is more than an icon, though it may have no role. */
const LARGE = 100;

/** Drawings of the page, in shadow trees too, that are no icons. */
export function largeDrawings(): Element[] {
  return everyRoot()
    .flatMap((root) => Array.from(root.querySelectorAll('svg:not(svg *)')))
    .filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return Math.min(width, height) >= LARGE;
    });
}
