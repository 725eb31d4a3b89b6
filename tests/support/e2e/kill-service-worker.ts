import type { BrowserContext, Page } from 'playwright-core';

/** Ends the service worker at once, whatever it is doing. */
export async function killServiceWorker(browser: BrowserContext, page: Page): Promise<void> {
  const session = await browser.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (!target) throw new Error('No service worker runs.');
  await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
}
