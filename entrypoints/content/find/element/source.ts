import { is } from './is.ts';
import { attributeOf } from './attribute.ts';

/** How the name of an image file ends. */
export const IMAGE_FILE = /\.(jpe?g|jfif|a?png|gif|webp|avif|heic|svgz?|bmp|tiff?|ico)$/i;

/** The address that the markup gives; '' where it gives none. */
export function addressOf(element: Element): string {
  return attributeOf(element, is(element, 'object') ? 'data' : 'src').trim();
}

/** False for an `img` that represents nothing so far (HTML, "the img element"): no `src`, no `srcset`. */
export function hasSource(image: Element): boolean {
  return (
    (addressOf(image) || attributeOf(image, 'srcset').trim()) !== '' ||
    image.parentElement?.querySelector('picture > source[srcset]') != null
  );
}

export function isEmbedding(element: Element): boolean {
  return is(element, 'object,embed');
}

/** An `object` or `embed` whose declared type, or else whose address, is that of an image. */
export function isEmbeddedImage(element: Element): boolean {
  const address = isEmbedding(element) && addressOf(element);
  if (!address) return false;
  const type = attributeOf(element, 'type').trim() || /^data:([^;,]*)/i.exec(address)?.[1];
  return type ? /^image\//i.test(type) : IMAGE_FILE.test(address.replace(/[?#].*$/, ''));
}
