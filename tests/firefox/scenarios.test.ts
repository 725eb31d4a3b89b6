import { test } from 'vitest';
import { shareFirefox } from '#tests/support/firefox/firefox-visitor.ts';
import { ASKED } from '#tests/support/scenarios/asked.ts';
import { AUTOMATIC } from '#tests/support/scenarios/automatic.ts';
import { HOSTILE } from '#tests/support/scenarios/hostile/hostile.ts';
import { OWN_PAGES } from '#tests/support/scenarios/own-pages.ts';

const visitor = shareFirefox();

test.for([...AUTOMATIC, ...ASKED, ...OWN_PAGES, ...HOSTILE])('$name', (scenario) => scenario.run(visitor()));
