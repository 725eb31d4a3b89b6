import type { Scenario } from '#tests/support/scenarios/scenario.ts';
import { WHAT_A_PAGE_DOES } from './what-a-page-does.ts';
import { WHAT_A_PAGE_LEARNS } from './what-a-page-learns.ts';
import { WHAT_A_PAGE_SHOWS } from './what-a-page-shows.ts';

/** Pages that mean harm. docs/architecture.md says what is refused, what is limited and what the user sees. */
export const HOSTILE: readonly Scenario[] = [
  ...WHAT_A_PAGE_LEARNS,
  ...WHAT_A_PAGE_DOES,
  ...WHAT_A_PAGE_SHOWS,
];
