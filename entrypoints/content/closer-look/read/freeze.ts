/** Presentation properties that a drawing takes from the page around it, by inheritance or style sheets. */
const OF_SVG =
  'color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin ' +
  'stroke-dasharray stop-color stop-opacity opacity display visibility overflow clip-path mask filter transform ' +
  'font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline';

/** What the HTML in a drawing (foreignObject) takes from style sheets: enough to put its text where it stands. */
const OF_HTML =
  'color background-color opacity display visibility position top left box-sizing width height margin padding ' +
  'border-top border-right border-bottom border-left border-radius overflow float vertical-align flex-direction ' +
  'flex-wrap justify-content align-items gap grid-template-columns font-family font-size font-weight font-style ' +
  'line-height letter-spacing text-align text-transform text-decoration-line white-space overflow-wrap direction transform';

const [SVG_PROPERTIES, HTML_PROPERTIES] = [OF_SVG.split(' '), OF_HTML.split(' ')];

/** What a page does with a drawing as a whole. */
const OF_PAGE: ReadonlySet<string> = new Set(['transform', 'overflow', 'clip-path', 'mask', 'filter']);

/** Elements whose computed style is written in; a drawing of more is no icon, and would take too long. */
const MOST_STYLED = 400;

/** Writes the computed style of the originals into their copies. */
export function freeze(pairs: readonly (readonly [original: Element, copy: Element])[]): void {
  for (const [original, copy] of pairs.slice(0, MOST_STYLED)) {
    copy.removeAttribute('style');
    copy.removeAttribute('class');
    const style = getComputedStyle(original);
    if (original instanceof SVGElement) freezeSvg(style, copy);
    else if (original instanceof HTMLElement) freezeHtml(style, copy as HTMLElement);
  }
}

function freezeSvg(style: CSSStyleDeclaration, copy: Element): void {
  for (const property of SVG_PROPERTIES) {
    const value = style.getPropertyValue(property);
    // What turns or hides the whole on its page is not a part of the drawing.
    const isOfPage = copy.parentElement === null && OF_PAGE.has(property);
    if (value && !isOfPage) copy.setAttribute(property, value);
  }
}

/** Property by property: a page's policy may forbid style attributes, and would be told of one. */
function freezeHtml(style: CSSStyleDeclaration, copy: HTMLElement): void {
  for (const property of HTML_PROPERTIES) copy.style.setProperty(property, style.getPropertyValue(property));
}
