import { test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { ASKED } from '#tests/support/scenarios/asked.ts';
import { AUTOMATIC } from '#tests/support/scenarios/automatic.ts';
import { chromiumVisitor } from '#tests/support/scenarios/chromium-visitor.ts';
import { OWN_PAGES } from '#tests/support/scenarios/own-pages.ts';

const extension = shareExtension();

test.for([...AUTOMATIC, ...ASKED, ...OWN_PAGES])('$name', (scenario) =>
  scenario.run(chromiumVisitor(extension())),
);
