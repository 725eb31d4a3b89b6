import { CONTROL_ROLES, IMAGE_ROLES } from '#entrypoints/content/find/data/roles.ts';

/** Roles that must have a name, beside those of images and controls. */
const NAMED_ROLES = setOf(
  'alertdialog application combobox dialog listbox meter progressbar searchbox slider spinbutton textbox',
);

/** Every other role of WAI-ARIA 1.2 that is not abstract, but for the prefixed ones. */
const OTHER_ROLES = setOf(
  'none presentation alert article banner blockquote caption cell code columnheader complementary ' +
    'contentinfo definition deletion directory document emphasis feed figure form generic grid gridcell group ' +
    'heading insertion list listitem log main marquee math menu menubar navigation note paragraph ' +
    'radiogroup region row rowgroup rowheader scrollbar search separator status ' +
    'strong subscript superscript table tablist tabpanel term time timer toolbar tooltip tree treegrid',
);

/**
 * Global states and properties that bring a presentational element back (WAI-ARIA 1.2, "Presentational Roles
 * Conflict Resolution"). Left out: those deprecated as global, which browsers ignore here, `aria-hidden`,
 * and the naming ones, which count only when they give a name (HTML-AAM, `img` with an empty `alt`).
 */
const GLOBAL_ATTRIBUTES = setOf(
  'atomic braillelabel brailleroledescription busy controls current describedby description details ' +
    'dropeffect flowto grabbed keyshortcuts live owns relevant roledescription',
);

/** A token outside these lists, such as `text`, does not count as a role. */
export function isRole(token: string): boolean {
  return (
    /^(doc|graphics)-/.test(token) ||
    [IMAGE_ROLES, CONTROL_ROLES, NAMED_ROLES, OTHER_ROLES].some((roles) => roles.has(token))
  );
}

/** True for a role, neither an image's nor a control's, that must have a name all the same. */
export function mustBeNamed(role: string): boolean {
  return NAMED_ROLES.has(role);
}

/** @param attribute such as `aria-live` */
export function isGlobal(attribute: string): boolean {
  return GLOBAL_ATTRIBUTES.has(attribute.replace(/^aria-/, ''));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
