/** Presentation properties that a drawing takes from the page around it, by inheritance or style sheets. */
const PRESENTATION =
  'color fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-dasharray opacity display font'.split(
    ' ',
  );

/** Elements whose computed style is written in; a drawing of more is no icon, and would take too long. */
const MOST_STYLED = 400;

/**
 * An inline drawing as a file of its own: computed colours written in, local `use` references resolved, size
 * as on the page. Nothing in the page is touched.
 */
export function serialiseSvg(svg: SVGSVGElement): string {
  // In a document of its own nothing in it comes to life: no image loads, no custom element is made.
  const copy = document.implementation.createHTMLDocument('').importNode(svg, true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [i, original] of originals.slice(0, MOST_STYLED).entries()) freeze(original, copies[i]);
  for (const use of copy.querySelectorAll('use')) resolve(use, svg);
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', `${Math.round(width) || 24}`);
  copy.setAttribute('height', `${Math.round(height) || 24}`);
  for (const script of copy.querySelectorAll('script, foreignObject')) script.remove();
  return new XMLSerializer().serializeToString(copy);
}

function freeze(original: Element, copy: Element | undefined): void {
  if (!copy) return;
  const style = getComputedStyle(original);
  for (const property of PRESENTATION) {
    const value = style.getPropertyValue(property);
    if (value) copy.setAttribute(property, value);
  }
  copy.removeAttribute('style');
  copy.removeAttribute('class');
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
