import type { BrowserContext, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time that the thread itself used, without the load of other programs. */
  tdur?: number;
  args?: { name?: string };
}

/** Records the tasks of a page's main thread until the returned function is called, which gives their processor time in ms. */
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

/** The tasks of all main threads: nothing else is open, and the extension's pages share one. */
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
