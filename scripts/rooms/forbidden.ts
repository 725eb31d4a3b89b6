import { ARROWS } from './arrows.ts';

/** A rule of oxlint's `no-restricted-imports`: what an import looks like that is not allowed, and what to do instead. */
export interface ForbiddenImport {
  regex: string;
  message: string;
}

/** How every file writes its imports: `./` for neighbours, `#` for all else. */
export const ONE_IDIOM: ForbiddenImport[] = [
  { regex: String.raw`^\.\./`, message: 'Write #room/file.ts for what is not in this folder or below it.' },
  {
    regex: '^(?:@|~|@@|~~)/',
    message: 'Write #room/file.ts: the one alias that Node, Vite and Vitest all know.',
  },
];

/** What every file outside of tests leaves alone. */
export const NO_TESTS: ForbiddenImport[] = [{ regex: '^#tests/', message: 'Only tests import tests.' }];

/** The imports that a room must not have, by the table of arrows. */
export function forbiddenIn(room: string): ForbiddenImport[] {
  const allowed = ARROWS[room] ?? [];
  const others = Object.keys(ARROWS).filter((other) => other !== room && !allowed.includes(other));
  const alternatives = [...others, 'scripts'].map(RegExp.escape).join('|');
  return [
    {
      regex: `^#(?:${alternatives})/`,
      message: `${room} must not import this room: see scripts/rooms/arrows.ts for what it may.`,
    },
    // The files that wire an entrypoint stand above its rooms.
    {
      regex: String.raw`^#entrypoints/(?:[^/]+|(?:background|content|studio)/[^/]+)$`,
      message: 'Nothing imports an entry file.',
    },
  ];
}
