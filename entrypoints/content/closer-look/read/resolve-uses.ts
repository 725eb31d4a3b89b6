import { pictureAt } from '#entrypoints/content/picture/picture.ts';
import { readFile } from '#entrypoints/content/picture/read-picture.ts';

/** Where an element with an id can be found. */
type Root = Pick<Document | ShadowRoot, 'getElementById'>;

/**
 * Puts a copy of whatever a `use` of the drawing refers to beside it, where the new file can find it: a symbol elsewhere on
 * the page, or in a file that the page may read.
 */
export async function resolveUses(copy: Element, svg: SVGSVGElement, signal: AbortSignal): Promise<void> {
  const files = new Map<string, Promise<Root | null>>();
  const uses = [...copy.querySelectorAll('use')];
  await Promise.all(
    uses.map(async (use) => {
      const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
      const [address = '', id] = href.split('#');
      if (!id) return;
      if (address && !files.has(address)) files.set(address, fileAt(address, svg.baseURI, signal));
      const root = address ? await files.get(address) : (svg.getRootNode() as Document | ShadowRoot);
      const referenced = root?.getElementById(id);
      if (!referenced || svg.contains(referenced)) return;
      use.before(defsOf(referenced, use.ownerDocument));
      use.removeAttribute('xlink:href');
      use.setAttribute('href', `#${id}`);
    }),
  );
}

function defsOf(referenced: Element, inert: Document): Element {
  const defs = inert.createElementNS(referenced.namespaceURI, 'defs');
  defs.append(inert.importNode(referenced, true));
  return defs;
}

/** Null where the page may not read it: browsers show nothing of such a file either (SVG 2, section 5.5). */
async function fileAt(address: string, base: string, signal: AbortSignal): Promise<Root | null> {
  const url = URL.parse(address, base)?.href ?? '';
  const { content } = pictureAt(url);
  if (!content || content instanceof Element) return null;
  const { credentials } = content;
  const file = await readFile(url, { cache: 'force-cache', credentials, signal }).catch(() => null);
  return file && new DOMParser().parseFromString(new TextDecoder().decode(file.bytes), 'image/svg+xml');
}
