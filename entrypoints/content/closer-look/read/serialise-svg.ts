import { freeze } from './freeze.ts';
import { inlinePictures } from './inline-pictures.ts';

/** A drawing as a file; or, where parts of it cannot be read, the address of the one picture that fills it, if there is one. */
export type SerialisedSvg = { text: string } | { instead: string | null };

/** What a copy cannot draw: it holds no pixels, or comes from a page or program of its own. */
const UNDRAWABLE = 'canvas, video, iframe, object, embed, input, textarea, select';

/** How much of a drawing a picture fills if it is what people see. */
const FILLS = 0.8;

/**
 * An inline drawing as a file of its own: computed colours and the style of its HTML written in, local `use` references
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
  for (const use of copy.querySelectorAll('use')) resolve(use, svg);
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

/** Puts a copy of the referenced symbol beside the reference, where the new file can find it. */
function resolve(use: Element, svg: SVGSVGElement): void {
  const id = /^#(.+)/.exec(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '')?.[1];
  const root = svg.getRootNode() as Document | ShadowRoot;
  const referenced = id ? root.getElementById(id) : null;
  if (referenced && !svg.contains(referenced)) use.before(defsOf(referenced, use.ownerDocument));
}

function defsOf(referenced: Element, inert: Document): Element {
  const defs = inert.createElementNS(referenced.namespaceURI, 'defs');
  defs.append(inert.importNode(referenced, true));
  return defs;
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
