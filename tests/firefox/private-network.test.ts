import { test } from 'vitest';
import { shareFirefox } from '#tests/support/firefox/firefox-visitor.ts';
import { PRIVATE_NETWORK, PUBLIC_NAMES } from '#tests/support/scenarios/private-network.ts';

const visitor = shareFirefox({
  preferences: { 'network.dns.localDomains': PUBLIC_NAMES.join(',') },
});

test.for(PRIVATE_NETWORK)('$name', (scenario) => scenario.run(visitor()));
