import { isImageButton } from './role';

const IMAGE_FILE = /\.(?:jpe?g|a?png|gif|webp|avif|svgz?|bmp|ico)$/i;

/** The address an image is given in the markup; '' where it has none. */
export function addressOf(element: Element): string {
  return (element.getAttribute(element.localName === 'object' ? 'data' : 'src') ?? '').trim();
}

/** False for an `img` that represents nothing so far (HTML, "the img element"): no `src`, no `srcset`. */
export function hasSource(image: Element): boolean {
  return Boolean(
    addressOf(image) ||
    image.getAttribute('srcset')?.trim() ||
    (image.parentElement?.localName === 'picture' &&
      image.parentElement.querySelector(':scope > source[srcset]:not([srcset=""])')),
  );
}

/** An `object` or `embed` whose declared type, or else whose address, is that of an image. */
export function isEmbeddedImage(element: Element): boolean {
  if (element.localName !== 'object' && element.localName !== 'embed') return false;
  const address = addressOf(element);
  if (!address) return false;
  const type = element.getAttribute('type')?.trim() || /^data:([^;,]*)/i.exec(address)?.[1];
  return type ? /^image\//i.test(type) : IMAGE_FILE.test(address.replace(/[?#].*$/, ''));
}

/** Elements whose picture is their own, not a painted background or their content. */
export function isReplacedImage(element: Element): boolean {
  return element.localName === 'img' || isImageButton(element) || isEmbeddedImage(element);
}
