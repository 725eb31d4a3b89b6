import { all } from '#entrypoints/content/find/element/all.ts';
import { attributeOf } from '#entrypoints/content/find/element/attribute.ts';
import { byId } from '#entrypoints/content/find/element/tree.ts';
import { hash } from '#entrypoints/content/picture/hash.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import { DRAWING } from '#utils/protocol/page-protocol.ts';

/** Elements whose computed style is looked at; a drawing of more is no icon, and would take too long. */
const MOST_STYLED = 400;

/** The colour of words that have none of their own. */
const BLACK = 'rgb(0, 0, 0)';

/** Attributes of the root that decide what is drawn; size, class and our own name are none of them. */
const DRAWN_ATTRIBUTES = /^(viewBox|preserveAspectRatio|fill|stroke|font|color|opacity|transform)/;

/**
 * An inline drawing: there is no address, what is drawn is the picture. Its key has two halves: its content with the view of
 * it that the root gives, and what of that style sheets show. Colours of shapes are no part of it: a passing hover, another theme or
 * an animation make no new picture.
 */
export function drawingIn(svg: SVGSVGElement): PagePicture {
  const root = [...svg.attributes].filter(({ name }) => DRAWN_ATTRIBUTES.test(name));
  // Without a view box the size of the element decides how much is seen.
  const size = svg.hasAttribute('viewBox') ? '' : `${svg.clientWidth}x${svg.clientHeight}`;
  const content = [...root.map(({ name, value }) => name + value), size, svg.innerHTML, ...referencedBy(svg)];
  const key = `${DRAWING}${hash(String(content))}.${hash(String(shownParts(svg)))}`;
  return { key, source: { by: 'page' }, content: svg };
}

/** What the drawing takes from elsewhere in the page: a sprite's symbol may change, or be another one on the next page. */
function referencedBy(svg: SVGSVGElement): string[] {
  return [...all(svg, 'use')].map((use) => {
    const address = attributeOf(use, 'href') || attributeOf(use, 'xlink:href');
    const original = address.startsWith('#') ? byId(use, address.slice(1)) : null;
    return original && !svg.contains(original) ? original.outerHTML : '';
  });
}

/** Of each part, whether style sheets show it, and whether they move it out of the view; of words the colour, which may hide them. */
function shownParts(svg: SVGSVGElement): string[] {
  const view = svg.viewBox.baseVal;
  const width = view?.width || svg.clientWidth || 1;
  const height = view?.height || svg.clientHeight || 1;
  return [...all(svg, '*')].slice(0, MOST_STYLED).map((part) => {
    const { display, visibility, opacity, color, fill, stroke, transform } = getComputedStyle(part);
    const isHidden = display === 'none' || visibility !== 'visible';
    // What moves has another style at every look.
    if (isHidden || part.getAnimations().length > 0) return isHidden ? '0' : '1';
    if (opacity === '0' || (isClear(fill) && isClear(stroke))) return '0';
    const isInked = part instanceof SVGTextContentElement && fill !== color && fill !== BLACK;
    const ink = isInked ? fill : '1';
    if (transform === 'none') return ink;
    const { e, f } = new DOMMatrix(transform);
    return `${ink} ${Math.round(e / width)} ${Math.round(f / height)}`;
  });
}

function isClear(paint: string): boolean {
  return /^(none|transparent|rgba\(.*, 0\))$/.test(paint);
}
