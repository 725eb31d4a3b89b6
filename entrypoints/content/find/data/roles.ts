/** Roles of pictures (WAI-ARIA 1.2, Graphics-ARIA 1.0). */
export const IMAGE_ROLES = setOf('img image graphics-symbol graphics-document');

/** Controls named by their content, in which an image may be all that there is. */
export const CONTROL_ROLES = setOf(
  'button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem ' +
    'doc-backlink doc-biblioref doc-glossref doc-noteref',
);

/** Roles that must have a name, beside those above. */
export const NAMED_ROLES = setOf(
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

/** A token outside these lists, such as `text`, does not count as a role. */
export function isRole(token: string): boolean {
  return (
    /^(doc|graphics)-/.test(token) ||
    [IMAGE_ROLES, CONTROL_ROLES, NAMED_ROLES, OTHER_ROLES].some((roles) => roles.has(token))
  );
}

/**
 * Global states and properties that bring a presentational element back (WAI-ARIA 1.2, "Presentational Roles
 * Conflict Resolution"). Left out: those deprecated as global, which browsers ignore here, `aria-hidden`,
 * and the naming ones, which count only when they give a name (HTML-AAM, `img` with an empty `alt`).
 */
export const GLOBAL_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'atomic braillelabel brailleroledescription busy controls current describedby description details ' +
    'dropeffect flowto grabbed keyshortcuts live owns relevant roledescription'
  )
    .split(' ')
    .map((name) => `aria-${name}`),
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
