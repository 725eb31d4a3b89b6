import type { BrowserContext, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor that the thread itself used: another program's load is not in it. */
  tdur?: number;
  args?: { name?: string };
}

/** Notes what the main thread of a page's process does, until it is asked for the tasks in ms of processor time. */
export async function watchMainThread(browser: BrowserContext, page: Page): Promise<() => Promise<number[]>> {
  const session = await browser.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return tasksOf(events);
  };
}

/** Of every page's main thread: nothing else is open, and the extension's pages share one. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  const mains = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  return events.flatMap(({ name, pid, tid, tdur = 0 }) =>
    name === 'RunTask' && mains.has(`${pid} ${tid}`) ? [tdur / 1000] : [],
  );
}
