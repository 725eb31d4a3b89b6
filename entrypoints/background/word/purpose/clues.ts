import type { PageContext } from '#utils/protocol/page-context.ts';
import {
  around,
  controlIn,
  elementsIn,
  type CardElement,
} from '#entrypoints/background/word/card/card-tree.ts';
import { cardOf, type Card } from '#entrypoints/background/word/card/name-in-card.ts';
import { tagsOf, type Tag } from '#entrypoints/background/word/card/markup.ts';

/** What the page tells about an unnamed control, taken apart. */
export interface Clues {
  control: Tag;
  /** The tags inside the control. */
  inside: Tag[];
  /** True where it submits its form. */
  submits: boolean;
  /** Where it leads; null where it is no link or has no address. */
  target: URL | null;
  /** Address of the page, by the browser; null where it cannot be parsed. */
  page: URL | null;
  /** Address of the picture's file; '' for pictures that are not fetched from the web. */
  file: string;
  /** True for what leads somewhere, though perhaps by script. */
  isLink: boolean;
  /** The card around it; null where the page told nothing of it. */
  card: Card | null;
  /** Width of the picture in CSS pixels. */
  width: number;
  /** True inside a form that searches. */
  search: boolean;
  /** The page's language; '' where it is not known. */
  lang: string;
}

const CONTROLS = new Set(['a', 'button', 'summary', 'option']);
const CONTROL_ROLES =
  /^(button|checkbox|link|menuitem|menuitemcheckbox|menuitemradio|option|radio|switch|tab|treeitem)$/;

/** The clues to a control's purpose; null where the context is not a control's but an ordinary image's. */
export function cluesOf(
  [html, , , width, , , markup = '', lang = '']: PageContext,
  address: string,
  pageAddress: string | undefined,
): Clues | null {
  const [control, ...inside] = tagsOf(html);
  if (!control || !isControl(control)) return null;
  const { attributes } = control;
  const page = URL.parse(pageAddress ?? '');
  const href = (attributes['href'] ?? attributes['xlink:href'] ?? attributes['data-href'])?.trim();
  const here = controlIn(markup, control);
  return {
    control,
    inside,
    submits:
      control.name === 'input' ||
      (control.name === 'button' && /^(submit)?$/i.test(attributes['type'] ?? '')),
    target: href && !/^javascript:/i.test(href) ? URL.parse(href, page?.href) : null,
    page,
    file: /^https?:/.test(address) ? address : '',
    isLink: href !== undefined || attributes['role'] === 'link',
    card: here && cardOf(here, page?.href),
    width,
    search: here !== null && isInSearch(here),
    lang,
  };
}

/** True inside a form that searches. */
function isInSearch(control: CardElement): boolean {
  return around(control).some(
    (outer) =>
      outer.attributes['role'] === 'search' ||
      outer.name === 'search' ||
      (outer.name === 'form' && elementsIn(outer).some(({ attributes }) => attributes['type'] === 'search')),
  );
}

function isControl({ name, attributes }: Tag): boolean {
  const isImageButton = name === 'input' && attributes['type']?.toLowerCase() === 'image';
  return (
    isImageButton || CONTROLS.has(name) || CONTROL_ROLES.test(attributes['role']?.trim().toLowerCase() ?? '')
  );
}
