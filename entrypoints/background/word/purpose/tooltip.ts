import type { Tag } from '#entrypoints/background/word/card/markup.ts';

/** Attributes from which scripts of pages make tooltips, and `aria-description`, which is said after the name. */
const TOOLTIPS = [
  'aria-description',
  'data-tooltip',
  'data-tooltip-content',
  'data-tooltip-text',
  'data-original-title',
  'data-bs-original-title',
  'data-bs-title',
  'data-title',
  'data-tippy-content',
  'data-tip',
  'data-hint',
  'data-balloon',
  'data-label',
];
const LONGEST = 60;

/** The text of the control's tooltip; '' where it has none. An action such as "Copy" tells here what it does not on a card. */
export function tooltipOf({ attributes }: Tag): string {
  const texts = TOOLTIPS.map((name) => attributes[name]?.trim() ?? '');
  return (
    texts.find((text) => text.length <= LONGEST && /\p{L}{2}|\p{Lo}/u.test(text) && !/[<{_]|^#/.test(text)) ??
    ''
  );
}
