import { freeze } from './freeze.ts';
import { inlinePictures } from './inline-pictures.ts';
import { resolveUses } from './resolve-uses.ts';

/** A drawing as a file; or, where parts of it cannot be read, the address of the one picture that fills it, if there is one. */
export type SerialisedSvg = { text: string } | { instead: string | null };

/** What a copy cannot draw: it holds no pixels, or comes from a page or program of its own. */
const UNDRAWABLE = 'canvas, video, iframe, object, embed, input, textarea, select';

/** How much of a drawing a picture fills if it is what people see. */
const FILLS = 0.8;

/**
 * An inline drawing as a file of its own: computed colours and the style of its HTML written in, `use` references
 * resolved, pictures that the page may read put in, size as on the page. Nothing in the page is touched.
 */
export async function serialiseSvg(svg: SVGSVGElement, signal: AbortSignal): Promise<SerialisedSvg> {
  // In a document of its own nothing in it comes to life: no image loads, no custom element is made.
  const copy = document.implementation.createHTMLDocument('').importNode(svg, true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  if (originals.some(isUndrawable)) return { instead: null };
  const pairs = originals.map((original, i) => [original, copies[i]!] as const);
  freeze(pairs);
  await resolveUses(copy, svg, signal);
  if (!(await inlinePictures(pairs, signal))) return { instead: onlyPictureIn(svg) };
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', `${Math.round(width) || 24}`);
  copy.setAttribute('height', `${Math.round(height) || 24}`);
  for (const script of copy.querySelectorAll('script')) script.remove();
  return { text: new XMLSerializer().serializeToString(copy) };
}

/** Custom elements show what is in their shadow roots, which a copy lacks. */
function isUndrawable(element: Element): boolean {
  const mayBe = element.matches(UNDRAWABLE) || element.localName.includes('-') || element.shadowRoot !== null;
  return mayBe && element instanceof HTMLElement && element.checkVisibility();
}

/** Avatars are often an `image` behind a round mask: then that picture is what the drawing shows. */
function onlyPictureIn(svg: SVGSVGElement): string | null {
  const [image, another] = svg.querySelectorAll('image');
  if (!image || another || svg.querySelector('text, foreignObject')) return null;
  const [whole, part] = [svg.getBoundingClientRect(), image.getBoundingClientRect()];
  if (part.width < FILLS * whole.width || part.height < FILLS * whole.height) return null;
  const url = URL.parse(image.href.baseVal, image.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
