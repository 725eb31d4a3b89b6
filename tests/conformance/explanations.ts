/**
 * What we do with each contested case of the given file, and why. The cases themselves are not part of the project, so only
 * their ids are here.
 */
export const CONTESTED: Record<string, string> = {
  'act-9eb3f6-P2': 'A link that downloads a file is well named by the file.',
  'act-9eb3f6-F1': 'A plausible word is never junk, even if it is the wrong one: only a person can tell.',
  'act-9eb3f6-F5': 'A plausible word is never junk, even if it is the wrong one: only a person can tell.',
  'act-ffd0e9-F1':
    "A heading is no control: an empty alt in it stays the author's word that the image is decoration. The " +
    'empty heading is a fault, but not one of the image.',
  'act-ffd0e9-F4':
    "A heading is no control: role=presentation in it stays the author's word that the image is decoration.",
  'axe-area-alt-violation1':
    'An area with href must have an alt (HTML), whether or not an image uses its map yet.',
  'axe-area-alt-violation2':
    'An area with href must have an alt (HTML), whether or not an image uses its map yet.',
  'axe-area-alt-violation3':
    'An area with href must have an alt (HTML), whether or not an image uses its map yet.',
  'axe-area-alt-violation4':
    'An area with href must have an alt (HTML), whether or not an image uses its map yet.',
  'axe-area-alt-pass1': 'Named by alt, whether or not an image uses its map yet.',
  'axe-area-alt-pass2': 'Named by aria-label, whether or not an image uses its map yet.',
  'axe-area-alt-pass3': 'Named by aria-labelledby, whether or not an image uses its map yet.',
  'axe-presentation-role-conflict-fail4':
    'Focusable, so exposed in spite of its empty alt: a keyboard user lands on an image without a name.',
  'axe-presentation-role-conflict-fail5':
    'A global ARIA attribute exposes it in spite of its empty alt: browsers show an image without a name.',
};

/** Uncontested given cases for which our verdict, though not the flag, differs from the label. */
export const OTHER_VERDICT: Record<string, string> = {
  'act-e88epe-F2':
    'Labelled decorative where act-qt1vmo-I7, the same markup, is labelled inapplicable: we say inapplicable to both.',
  'act-e88epe-I4':
    'An svg in a link named by ARIA is labelled inapplicable, in a button so named ok: we say ok to both.',
  'act-qt1vmo-I8': 'A labelled svg in a named link is labelled inapplicable: we say that it has a name.',
};
