import { test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { chromiumVisitor } from '#tests/support/scenarios/chromium-visitor.ts';
import { PRIVATE_NETWORK, PUBLIC_NAMES } from '#tests/support/scenarios/private-network.ts';

const rules = PUBLIC_NAMES.map((name) => `MAP ${name} 127.0.0.1`).join(',');
const extension = shareExtension({ args: [`--host-resolver-rules=${rules}`] });

test.for(PRIVATE_NETWORK)('$name', (scenario) => scenario.run(chromiumVisitor(extension())));
