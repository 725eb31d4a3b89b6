/** Roles of pictures (WAI-ARIA 1.2, Graphics-ARIA 1.0). */
export const IMAGE_ROLES = setOf('img image graphics-symbol graphics-document');

/** Controls named by their content, in which an image may be all that there is. */
export const CONTROL_ROLES = setOf(
  'button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem ' +
    'doc-backlink doc-biblioref doc-glossref doc-noteref',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
