export type Verdict = 'needs-alt' | 'ok' | 'decorative' | 'inapplicable';

/** Every reason that `classify` gives, under the verdict that it stands for. */
export const REASONS = {
  'needs-alt': [
    'alt-missing',
    'alt-blank',
    'alt-junk',
    'presentational-conflict',
    'image-button-unnamed',
    'area-unnamed',
    'embedded-image-unnamed',
    'role-image-unnamed',
    'widget-unnamed',
    'control-unnamed',
  ],
  ok: ['named', 'control-named'],
  decorative: ['alt-empty', 'role-none'],
  inapplicable: [
    'not-rendered',
    'aria-hidden',
    'inert',
    'inside-image',
    'no-source',
    'other-role',
    'not-an-image',
  ],
} as const satisfies Record<Verdict, readonly string[]>;

export type Reason = (typeof REASONS)[Verdict][number];

const VERDICTS = Object.keys(REASONS) as Verdict[];

export function verdictOf(reason: Reason): Verdict {
  return VERDICTS.find((verdict) => (REASONS[verdict] as readonly Reason[]).includes(reason))!;
}
