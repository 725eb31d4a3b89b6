import { log } from '#utils/log/log.ts';
import { openHelper, type Helper } from './helper.ts';
import { openNetwork } from './network.ts';
import type { Plan } from './plan.ts';
import { splitPlan } from './split-plan.ts';

/**
 * Opens an encoder whose parts are computed side by side: the largest here, each other in a worker of its own. All of
 * it is computed here where there is one thread, or where a worker cannot be started.
 */
export async function openSideBySide(plan: Plan, model: ArrayBuffer, threads: number): Promise<Helper> {
  const [own, ...others] = splitPlan(plan);
  if (threads < 2 || others.length === 0 || typeof Worker === 'undefined') return openHere(plan, model);
  const opened = await Promise.allSettled(others.map((part) => openHelper(part, model)));
  const helpers = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed) {
    log.swallow('engine: an encoder without its helper', failed.reason);
    for (const helper of helpers) helper.release();
    return openHere(plan, model);
  }
  const network = await openNetwork(own!, model);
  return {
    async run(pixels) {
      const elsewhere = helpers.map((helper) => helper.run(pixels));
      const here = network.run(pixels);
      return Object.assign(here, ...(await Promise.all(elsewhere)));
    },
    release() {
      for (const helper of helpers) helper.release();
    },
  };
}

async function openHere(plan: Plan, model: ArrayBuffer): Promise<Helper> {
  const network = await openNetwork(plan, model);
  return { run: async (pixels) => network.run(pixels), release: () => undefined };
}
