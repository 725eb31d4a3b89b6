export type Verdict = 'needs-alt' | 'ok' | 'decorative' | 'inapplicable';

/** Every reason that `classify` gives, with the verdict it stands for. */
export const VERDICT_OF = {
  'alt-missing': 'needs-alt',
  'alt-blank': 'needs-alt',
  'alt-junk': 'needs-alt',
  'presentational-conflict': 'needs-alt',
  'image-button-unnamed': 'needs-alt',
  'area-unnamed': 'needs-alt',
  'embedded-image-unnamed': 'needs-alt',
  'role-image-unnamed': 'needs-alt',
  'widget-unnamed': 'needs-alt',
  'control-unnamed': 'needs-alt',
  named: 'ok',
  'control-named': 'ok',
  'alt-empty': 'decorative',
  'role-none': 'decorative',
  'not-rendered': 'inapplicable',
  'aria-hidden': 'inapplicable',
  inert: 'inapplicable',
  'inside-image': 'inapplicable',
  'no-source': 'inapplicable',
  'other-role': 'inapplicable',
  'not-an-image': 'inapplicable',
} as const satisfies Record<string, Verdict>;

export type Reason = keyof typeof VERDICT_OF;
