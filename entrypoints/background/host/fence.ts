import { browser } from 'wxt/browser';
import { stopHostFetches } from './host-link.ts';
import { PRIVATE_ADDRESS_PATTERNS } from './private-address-rules.ts';

/**
 * Stops our own requests to literal private and loopback addresses, on every hop of a redirect: a fetch
 * cannot see where a redirect leads before it has followed it. Lifted while pages that live at such
 * addresses themselves are served.
 */
export async function fencePrivateAddresses(closed: boolean): Promise<void> {
  // A fetch of an earlier life of this service worker must not run on under other rules.
  await stopHostFetches();
  const rules = PRIVATE_ADDRESS_PATTERNS.map((regexFilter, i) => ({
    id: i + 1,
    action: { type: 'block' as const },
    condition: {
      regexFilter,
      initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
      isUrlFilterCaseSensitive: false,
    },
  }));
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.map(({ id }) => id),
    addRules: closed ? rules : [],
  });
}
