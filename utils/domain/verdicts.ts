export type Verdict = 'needs-alt' | 'ok' | 'decorative' | 'inapplicable';

/** Why an image needs a text: every reason that stands for none of the verdicts below. */
export const NEEDS_ALT = [
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
] as const;

/** Every other reason that `classify` gives, under the verdict that it stands for. */
export const NEEDS_NONE = {
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
} as const satisfies Partial<Record<Verdict, readonly string[]>>;

export type Reason = (typeof NEEDS_ALT)[number] | (typeof NEEDS_NONE)[keyof typeof NEEDS_NONE][number];

/** True for every reason that stands for `needs-alt`. */
export function needsAlt(reason: Reason): boolean {
  return (NEEDS_ALT as readonly Reason[]).includes(reason);
}

export function verdictOf(reason: Reason): Verdict {
  const others = Object.keys(NEEDS_NONE) as (keyof typeof NEEDS_NONE)[];
  return others.find((verdict) => (NEEDS_NONE[verdict] as readonly Reason[]).includes(reason)) ?? 'needs-alt';
}
