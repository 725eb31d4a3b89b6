import { all } from '#entrypoints/content/find/element/all.ts';
import { nameAttributeOf, type Injection, type NameAttribute } from './inject.ts';

/** Attributes that pages change on copies, and we ourselves: nothing follows from them. */
const PASSING =
  /^(id|style|lang|srcset|sizes|tabindex|hidden|inert|loading|decoding|fetchpriority|data-.+|aria-(?!label$).+)$/;

/** Attributes that copies keep, perhaps with other values: whether the text is still true is another question. */
const VARYING = /^(src|href)$/;

/** A text of four words or more is no coincidence: a copy that has it may have other classes. */
const LONG = /( \S+){3}/;

/** Texts that are remembered; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;

/** A text that we wrote, without the element that it was written on. */
export type Original = Omit<Injection, 'element'> & { shape: string };

/**
 * What we wrote into this document, to be known again where the page has copied it: on a clone, or on a node that was made
 * of the page's own markup. Nothing marks the copies. A name is ours where it is what we wrote, on an element of the same
 * shape that has come with it after we wrote it. Where any of this is in doubt, it is the author's.
 */
export interface Copies {
  /** To be called after a text was written. */
  remember(injection: Injection): void;
  /** The page itself has given this element its name: from now on elements of that shape have it from the page. */
  doubt(element: Element): void;
  /** What the element may be a copy of; nothing where its name is the author's. */
  copiesIn(element: Element): Original[];
  /** True once something was written that the page may have copied. */
  mayBeCopied(): boolean;
}

export function rememberCopies(): Copies {
  const originals = new Map<string, Original[]>();

  function alike(element: Element): Original[] {
    const attribute = nameAttributeOf(element);
    const known = originals.get(element.getAttribute(attribute) ?? '') ?? [];
    const shape = known.length && shapeOf(element, attribute);
    return known.filter((original) => original.shape === shape);
  }

  return {
    remember({ element, ...written }) {
      const { attribute, text } = written;
      const shape = shapeOf(element, attribute);
      const twins = all(element.getRootNode() as ParentNode, `[${attribute}="${CSS.escape(text)}"]`);
      for (const twin of twins) {
        // What stood there before we wrote anything like it is the author's.
        if (twin !== element && shapeOf(twin, attribute) === shape && !alike(twin).length) return;
      }
      originals.set(text, [...(originals.get(text) ?? []), { ...written, shape }]);
      if (originals.size > MOST_REMEMBERED) originals.delete(originals.keys().next().value!);
    },
    doubt(element) {
      for (const original of alike(element)) original.shape = '';
    },
    copiesIn: alike,
    mayBeCopied: () => originals.size > 0,
  };
}

/** What a copy has in common with its original: the attributes in their order, and what is inside. */
function shapeOf(element: Element, attribute: NameAttribute): string {
  const isLong = attribute === 'alt' && LONG.test(element.getAttribute(attribute)!);
  const attributes = [...element.attributes]
    .filter(({ name }) => !PASSING.test(name) && !(isLong && name === 'class'))
    .map(({ name, value }) => (VARYING.test(name) ? name : name + value));
  return String([element.localName, ...attributes, ...[...all(element, '*')].map((one) => one.localName)]);
}
