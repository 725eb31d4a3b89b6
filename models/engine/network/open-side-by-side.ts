import { log } from '#utils/log/log.ts';
import { openHelper, prepareHelpers, type Helper } from './helper.ts';
import { openNetwork } from './network.ts';
import type { Plan } from './plan.ts';
import { splitPlan } from './split-plan.ts';

/** The trunk's. */
const PARTS = 2;

/** Begins to start the workers of an encoder that will be opened. */
export function prepareEncoder(threads: number): void {
  if (threads > 1) prepareHelpers(PARTS);
}

/**
 * Opens an encoder whose parts are computed side by side, each in a worker of its own, so that this one can do something else
 * meanwhile. All of it is computed here where there is one thread, or where a worker cannot be started.
 */
export async function openSideBySide(plan: Plan, model: ArrayBuffer, threads: number): Promise<Helper> {
  const parts = splitPlan(plan);
  if (threads < 2 || parts.length < 2 || typeof Worker === 'undefined') return openHere(plan, model);
  const opened = await Promise.allSettled(parts.map((part) => openHelper(part, model)));
  const helpers = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed) {
    log.swallow('engine: an encoder without its helper', failed.reason);
    for (const helper of helpers) helper.release();
    return openHere(plan, model);
  }
  return {
    async run(pixels) {
      return Object.assign({}, ...(await Promise.all(helpers.map((helper) => helper.run(pixels)))));
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
