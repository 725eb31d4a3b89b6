import { isEmbeddedImage, isEmbedding } from '#entrypoints/content/find/element/source.ts';
import { addressOf } from '#entrypoints/content/picture/picture-of.ts';
import { pictureAt, type PageFile, type PagePicture } from '#entrypoints/content/picture/picture.ts';
import { imagesIn, type CssImage } from './css-images.ts';
import { drawingIn } from './drawing.ts';
import { naturalSizeOf } from './natural-size.ts';
import { isShownWhole, shownPart, type Laying, type Size } from './shown-part.ts';

/** A picture of a style sheet, where it is laid and how. */
interface Layer {
  image: CssImage;
  box: Size;
  laying: Laying;
}

const WHOLE: Laying = { size: '100% 100%', position: '0% 0%', repeat: 'no-repeat' };

/**
 * The picture of an inline drawing, or the one that style sheets give an element: the part of it that shows. Null where
 * there is none, where nothing of it shows, and where the part cannot be cut out, because the page may not read the file.
 * @param again is called when more is known: how large a picture is takes a moment to learn.
 */
export function paintedBy(element: Element, again: () => void): PagePicture | null {
  if (element instanceof SVGSVGElement) return element.firstElementChild && drawingIn(element);
  for (const { image, box, laying } of layersOf(element)) {
    const whole = { ...pictureAt(image.url, element.getAttribute('crossorigin')), element };
    if (isShownWhole(laying)) return whole;
    const natural = naturalSizeOf(image.url, again);
    if (!natural) return null;
    const { width, height } = natural;
    const inCss = { width: width / image.density, height: height / image.density };
    const part = shownPart(inCss, box, laying);
    if (part === 'none') continue;
    return part === null ? whole : partOf(whole, part, image);
  }
  return null;
}

/** Address of the first picture that style sheets give an element. */
export function backgroundOf(element: Element): string | null {
  return layersOf(element)[0]?.image.url ?? null;
}

function partOf(
  whole: PagePicture,
  part: Required<PageFile>['part'],
  { density }: CssImage,
): PagePicture | null {
  const { content, key } = whole;
  if (!content || content instanceof SVGSVGElement) return null;
  const [x, y, width, height] = [part.x, part.y, part.width, part.height].map((n) => Math.round(n * density));
  const inPixels = { x: x!, y: y!, width: width!, height: height! };
  return {
    key: `${key}#${Object.values(inPixels).join()}`,
    source: { by: 'page' },
    content: { ...content, part: inPixels },
  };
}

/** Where CSS may paint a picture: the element itself, and what it puts before and after its content. */
function layersOf(element: Element): Layer[] {
  const own = { width: element.clientWidth, height: element.clientHeight };
  const address = addressIn(element);
  if (address !== undefined) return layersOfAddressed(element, address, own);
  return [
    ...layersOfStyle(getComputedStyle(element), own),
    ...pseudoLayers(element, '::before'),
    ...pseudoLayers(element, '::after'),
  ];
}

/**
 * What style sheets show in the place of an element that has an address, or what it shows itself: an image may be as large as
 * its file is, in a box that shows less.
 */
function layersOfAddressed(element: Element, address: string, box: Size): Layer[] {
  const { content, objectFit, objectPosition } = getComputedStyle(element);
  const [replacement] = imagesIn(content, devicePixelRatio);
  if (replacement) return [{ image: replacement, box, laying: WHOLE }];
  const isCut = objectFit === 'none' && element instanceof HTMLImageElement;
  const laying = isCut ? { size: 'auto', position: objectPosition, repeat: 'no-repeat' } : WHOLE;
  return address ? [{ image: { url: address, density: 1 }, box, laying }] : [];
}

/** Undefined where an element has no address, but a style sheet may give it a picture. */
function addressIn(element: Element): string | undefined {
  if (element instanceof SVGImageElement) {
    return URL.parse(element.href.baseVal, element.baseURI)?.href ?? '';
  }
  // What is embedded may be a page of its own.
  if (isEmbedding(element) && !isEmbeddedImage(element)) return undefined;
  if (!(element instanceof HTMLImageElement)) return addressOf(element);
  const { currentSrc, src } = element;
  // Of images that show one file, Chromium tells the fragment of the first as that of all, though each shows its own.
  return fileOf(src) === fileOf(currentSrc) ? src : currentSrc;
}

function fileOf(address: string): string {
  return address.split('#', 1)[0]!;
}

function pseudoLayers(element: Element, pseudo: string): Layer[] {
  const style = getComputedStyle(element, pseudo);
  return isSeen(style) ? layersOfStyle(style, boxOf(style)) : [];
}

function layersOfStyle(style: CSSStyleDeclaration, box: Size): Layer[] {
  const { content, backgroundImage, maskImage } = style;
  const [replacement] = imagesIn(content, devicePixelRatio);
  return [
    ...(replacement ? [{ image: replacement, box, laying: WHOLE }] : []),
    ...layersIn(backgroundImage, box, style, 'background'),
    ...layersIn(maskImage, box, style, 'mask'),
  ];
}

function layersIn(
  images: string,
  box: Size,
  style: CSSStyleDeclaration,
  kind: 'background' | 'mask',
): Layer[] {
  const [sizes, positions, repeats] = ['size', 'position', 'repeat'].map((property) =>
    style.getPropertyValue(`${kind}-${property}`).split(/,\s*(?![^(]*\))/),
  ) as [string[], string[], string[]];
  return imagesIn(images, devicePixelRatio).flatMap((image, layer) => {
    const of = (values: string[]) => values[layer % values.length] ?? '';
    return image
      ? [{ image, box, laying: { size: of(sizes), position: of(positions), repeat: of(repeats) } }]
      : [];
  });
}

function isSeen({ content, display, visibility }: CSSStyleDeclaration): boolean {
  return content !== 'none' && content !== 'normal' && display !== 'none' && visibility === 'visible';
}

/** The padding box of a pseudo-element, which has no measures but those of its style. */
function boxOf(style: CSSStyleDeclaration): Size {
  const sum = (...properties: string[]) =>
    properties.reduce((total, property) => total + (parseFloat(style.getPropertyValue(property)) || 0), 0);
  const isBorderBox = style.boxSizing === 'border-box';
  const sides = (one: string, other: string) =>
    isBorderBox
      ? -sum(`border-${one}-width`, `border-${other}-width`)
      : sum(`padding-${one}`, `padding-${other}`);
  return {
    width: sum('width') + sides('left', 'right'),
    height: sum('height') + sides('top', 'bottom'),
  };
}
