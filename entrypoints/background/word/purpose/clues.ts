import type { PageContext } from '#utils/protocol/page-context.ts';
import { tagsOf, type Tag } from './markup.ts';

/** What an unnamed control and its surroundings tell, ready to be reasoned about. */
export interface Clues {
  control: Tag;
  /** The tags inside the control. */
  inside: Tag[];
  /** True for what submits its form. */
  submits: boolean;
  /** Where it leads; null for what is no link or leads nowhere. */
  target: URL | null;
  /** The page, as the browser tells it; null where it has no ordinary address. */
  page: URL | null;
  /** Address of the picture's file; '' where it has none. */
  file: string;
  label: string;
  beside: string;
  search: boolean;
}

const CONTROLS = new Set(['a', 'button', 'summary', 'option']);
const CONTROL_ROLES =
  /^(button|checkbox|link|menuitem|menuitemcheckbox|menuitemradio|option|radio|switch|tab|treeitem)$/;

/** Null where the context is not that of a control but of an ordinary image. */
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
