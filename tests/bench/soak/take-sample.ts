import type { BrowserContext } from 'playwright-core';
import { descendants, ownBytes } from '#tests/support/browser/processes.ts';
import type { Sample } from './samples.ts';

const started = Date.now();

/** Reads the memory of every process of the browser. @throws where the system does not tell, as outside Linux */
export async function takeSample(browser: BrowserContext, page: number): Promise<Sample> {
  if (process.platform !== 'linux')
    throw new Error('Memory of processes is read from /proc, which only Linux has.');
  const sums = { extension: 0, pages: 0, rest: 0 };
  for (const { id, command } of await descendants(process.pid)) {
    if (!/chrom/i.test(command)) continue;
    const isPage = command.includes('--type=renderer');
    const part = command.includes('--extension-process') ? 'extension' : isPage ? 'pages' : 'rest';
    sums[part] += await ownBytes(id);
  }
  return { page, minutes: (Date.now() - started) / 60_000, background: await heapOf(browser), ...sums };
}

/** JavaScript of the service worker after a collection; 0 where none runs. */
async function heapOf(browser: BrowserContext): Promise<number> {
  const page = browser.pages()[0];
  if (!page || browser.serviceWorkers().length === 0) return 0;
  const session = await browser.newCDPSession(page);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (!target) return 0;
    const answers = Promise.withResolvers<number>();
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
      if (id === 2) answers.resolve(result?.usedSize ?? 0);
    });
    const send = (id: number, method: string) =>
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    await send(1, 'HeapProfiler.collectGarbage');
    await send(2, 'Runtime.getHeapUsage');
    setTimeout(() => answers.resolve(0), 5_000);
    return await answers.promise;
  } finally {
    await session.detach();
  }
}
