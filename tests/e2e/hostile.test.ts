import { test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { chromiumVisitor } from '#tests/support/scenarios/chromium-visitor.ts';
import { HOSTILE } from '#tests/support/scenarios/hostile/hostile.ts';

const extension = shareExtension();

test.for(HOSTILE)('$name', (scenario) => scenario.run(chromiumVisitor(extension())));
