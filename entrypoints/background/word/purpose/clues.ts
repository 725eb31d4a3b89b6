import type { PageContext } from '#utils/protocol/page-context.ts';
import { tagsOf, type Tag } from './markup.ts';

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
  /** The heading, or other link to the same target, that belongs to it. */
  label: string;
  /** The nearest text. */
  beside: string;
  /** True inside a form that searches. */
  search: boolean;
}

const CONTROLS = new Set(['a', 'button', 'summary', 'option']);
const CONTROL_ROLES =
  /^(button|checkbox|link|menuitem|menuitemcheckbox|menuitemradio|option|radio|switch|tab|treeitem)$/;

/** The clues to a control's purpose; null where the context is not a control's but an ordinary image's. */
export function cluesOf(
  [html, label, beside, search]: PageContext,
  address: string,
  pageAddress: string | undefined,
): Clues | null {
  const [control, ...inside] = tagsOf(html);
  if (!control || !isControl(control)) return null;
  const { attributes } = control;
  const page = URL.parse(pageAddress ?? '');
  const href = (attributes['href'] ?? attributes['xlink:href'])?.trim();
  return {
    control,
    inside,
    submits:
      control.name === 'input' ||
      (control.name === 'button' && /^(submit)?$/i.test(attributes['type'] ?? '')),
    target: href && !/^javascript:/i.test(href) ? URL.parse(href, page?.href) : null,
    page,
    file: /^https?:/.test(address) ? address : '',
    label,
    beside,
    search,
  };
}

function isControl({ name, attributes }: Tag): boolean {
  const isImageButton = name === 'input' && attributes['type']?.toLowerCase() === 'image';
  return (
    isImageButton || CONTROLS.has(name) || CONTROL_ROLES.test(attributes['role']?.trim().toLowerCase() ?? '')
  );
}
