import type { Description } from '#utils/domain/description.ts';
import { is } from '#entrypoints/content/find/element/is.ts';

/** The attribute that names an element, by what it is (HTML-AAM, "Accessible Name Computations"). */
export type NameAttribute = 'alt' | 'aria-label';

/** What we put into the page, and what stood there before: enough to take it back to the byte. */
export interface Injection {
  element: Element;
  attribute: NameAttribute;
  text: string;
  before: { name: string | null; lang: string | null };
  /** The language tag we set, null where we set none. */
  lang: string | null;
  shared: Shared;
}

/** What a text that we wrote has in common with all copies that the page makes of it. */
export interface Shared {
  /** Of what it is true: the picture, and where a link leads. */
  about: string;
  answer: Description | null;
  /** A person took it back: it must not return. */
  undone?: boolean;
}

/** The text of a picture is true on this element as long as this stays the same. */
export function aboutOf(element: Element, picture: string): string {
  return `${picture} ${element.getAttribute('href')}`;
}

/** `alt` on `img` and `input`, `aria-label` elsewhere, and where a junk `aria-label` would be heard instead (accname 1.2, step 2D). */
export function nameAttributeOf(element: Element): NameAttribute {
  return is(element, ':is(img,input):not([aria-label])') ? 'alt' : 'aria-label';
}

/**
 * Writes the name, and the language where the element's own differs. Only `img` and `svg` get `lang`:
 * on a link or button it would change how the rest of its text is spoken.
 */
export function inject(element: Element, text: string, lang: string, shared: Shared): Injection {
  const attribute = nameAttributeOf(element);
  const before = { name: element.getAttribute(attribute), lang: element.getAttribute('lang') };
  element.setAttribute(attribute, text);
  // An English text needs no tag on an en-GB page, nor inside a shadow root of it.
  const foreign = lang !== '' && is(element, `:is(img, svg):not(:lang(${lang}))`);
  if (foreign) element.setAttribute('lang', lang);
  return { element, attribute, text, before, lang: foreign ? lang : null, shared };
}

/** Restores what the page had, attribute by attribute, but only where our text still stands. */
export function undo({ element, attribute, text, before, lang }: Injection): void {
  if (element.getAttribute(attribute) === text) restore(element, attribute, before.name);
  if (lang !== null && element.getAttribute('lang') === lang) restore(element, 'lang', before.lang);
}

/** True while the element's name is the one we wrote. */
export function isOurs({ element, attribute, text }: Injection): boolean {
  return element.getAttribute(attribute) === text;
}

function restore(element: Element, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
