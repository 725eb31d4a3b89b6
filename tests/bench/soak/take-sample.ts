import type { BrowserContext, CDPSession } from 'playwright-core';
import { descendants, ownBytes } from '#tests/support/browser/processes.ts';
import type { Sample } from './samples.ts';

const started = Date.now();

/** Reads the memory of every process of the browser. @throws where the system does not tell, as outside Linux */
export async function takeSample(browser: BrowserContext, page: number): Promise<Sample> {
  if (process.platform !== 'linux')
    throw new Error('Memory of processes is read from /proc, which only Linux has.');
  const scripts = await heapOf(browser);
  const sums = { extension: 0, pages: 0, rest: 0 };
  for (const { id, command } of await descendants(process.pid)) {
    if (!/chrom/i.test(command)) continue;
    const isPage = command.includes('--type=renderer');
    const part = command.includes('--extension-process') ? 'extension' : isPage ? 'pages' : 'rest';
    sums[part] += await ownBytes(id);
  }
  return { page, minutes: (Date.now() - started) / 60_000, scripts, ...sums };
}

/** JavaScript of the service worker and of the host's document, after a collection; 0 where they sleep. */
async function heapOf(browser: BrowserContext): Promise<number> {
  const page = browser.pages()[0];
  if (!page) return 0;
  const session = await browser.newCDPSession(page);
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    const ours = targetInfos.filter(({ url }) => /^chrome-extension:.*(background|offscreen)/.test(url));
    let bytes = 0;
    for (const { targetId } of ours) bytes += await usedBytes(session, targetId);
    return bytes;
  } finally {
    await session.detach();
  }
}

async function usedBytes(session: CDPSession, targetId: string): Promise<number> {
  const answer = Promise.withResolvers<number>();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const receive = (event: { sessionId: string; message: string }) => {
    const { id, result } = JSON.parse(event.message) as { id?: number; result?: { usedSize?: number } };
    if (event.sessionId === sessionId && id === 2) answer.resolve(result?.usedSize ?? 0);
  };
  session.on('Target.receivedMessageFromTarget', receive);
  const send = (id: number, method: string) =>
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  const timer = setTimeout(() => answer.resolve(0), 5_000);
  try {
    await send(1, 'HeapProfiler.collectGarbage');
    await send(2, 'Runtime.getHeapUsage');
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    session.off('Target.receivedMessageFromTarget', receive);
    await session.send('Target.detachFromTarget', { sessionId });
  }
}
