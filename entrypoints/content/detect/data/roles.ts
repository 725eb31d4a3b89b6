/** Roles whose name a picture gives, and whose children nobody sees (WAI-ARIA 1.2, Graphics-ARIA 1.0). */
export const IMAGE_ROLES = setOf('img image graphics-document graphics-symbol');

/** Image roles with presentational children: what is inside is no picture of its own. */
export const CLOSED_IMAGE_ROLES = setOf('img image graphics-symbol');

/** Controls named by their content, in which an image may be all that there is. */
export const CONTROL_ROLES = setOf(
  'button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem ' +
    'doc-backlink doc-biblioref doc-glossref doc-noteref',
);

/** Roles that must have a name, beside those above. */
export const NAMED_ROLES = setOf(
  'combobox listbox meter progressbar searchbox slider spinbutton textbox alertdialog dialog application',
);

/** Every other role that is not abstract: tokens outside these lists do not count as roles. */
const OTHER_ROLES = setOf(
  'none presentation alert article banner blockquote caption cell code columnheader comment complementary ' +
    'contentinfo definition deletion directory document emphasis feed figure form generic grid gridcell group ' +
    'heading insertion list listitem log main mark marquee math menu menubar navigation note paragraph ' +
    'radiogroup region row rowgroup rowheader scrollbar search sectionfooter sectionheader separator status ' +
    'strong subscript suggestion superscript table tablist tabpanel term time timer toolbar tooltip tree ' +
    'treegrid graphics-object doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-biblioentry ' +
    'doc-bibliography doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication ' +
    'doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword ' +
    'doc-glossary doc-index doc-introduction doc-notice doc-pagebreak doc-pagefooter doc-pageheader ' +
    'doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc',
);

export function isRole(token: string): boolean {
  return [IMAGE_ROLES, CONTROL_ROLES, NAMED_ROLES, OTHER_ROLES].some((roles) => roles.has(token));
}

/**
 * Global states and properties that bring a presentational element back (WAI-ARIA 1.2, "Presentational Roles
 * Conflict Resolution"). Left out: those deprecated as global, which browsers ignore here, `aria-hidden`,
 * and the naming ones, which count only when they give a name (HTML-AAM, `img` with an empty `alt`).
 */
export const GLOBAL_ATTRIBUTES = (
  'atomic braillelabel brailleroledescription busy controls current describedby description details ' +
  'dropeffect flowto grabbed keyshortcuts live owns relevant roledescription'
)
  .split(' ')
  .map((name) => `aria-${name}`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
