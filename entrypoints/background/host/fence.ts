import { browser } from 'wxt/browser';
import { stopHostFetches } from './host-link.ts';
import { PRIVATE_ADDRESS_PATTERNS } from './private-address-rules.ts';

/** Rule ids below are those of the fence itself. */
const MIRROR_RULE = 100;

/**
 * Lets one origin through the fence, and no other; null for none. It is the mirror of models that the person has set, and it
 * is let through only while something is downloaded. Pictures at private addresses are refused by the host all the same
 * (models/obtain/fetch-picture.ts).
 */
export async function exemptFromFence(origin: string | null): Promise<void> {
  const rule = origin !== null && {
    id: MIRROR_RULE,
    priority: 2,
    action: { type: 'allow' as const },
    condition: { urlFilter: `|${origin}/`, initiatorDomains: [new URL(browser.runtime.getURL('/')).host] },
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [MIRROR_RULE],
    addRules: rule ? [rule] : [],
  });
}

/**
 * Stops the extension's own requests to literal private and loopback addresses, on every hop of a redirect: a fetch
 * cannot see where a redirect leads before it has followed it. Pass false while pages that are themselves at such
 * addresses are served.
 */
export async function fencePrivateAddresses(closed: boolean): Promise<void> {
  // A fetch that an earlier life of this service worker began must not go on under other rules.
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
