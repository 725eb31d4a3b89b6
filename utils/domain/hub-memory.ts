/** Largest share of a device's memory that one model may take: the browser, the pages and the system need the rest. */
const MOST = 0.5;

export type MemoryFit = 'fits' | 'too-large' | 'unknown';

/**
 * Whether a model fits into the memory of this device.
 * @param needed bytes while it runs
 * @param deviceMemory gigabytes as `navigator.deviceMemory` gives them: rounded, and the highest step means "or more".
 * Undefined where the browser does not tell (Firefox, Safari).
 */
export function fitsMemory(needed: number, deviceMemory: number | undefined): MemoryFit {
  if (deviceMemory === undefined) return 'unknown';
  return needed <= deviceMemory * 2 ** 30 * MOST ? 'fits' : 'too-large';
}

/** What the browser tells of this device's memory, in gigabytes. */
export function deviceMemory(): number | undefined {
  const { deviceMemory } = navigator as { deviceMemory?: unknown };
  return typeof deviceMemory === 'number' ? deviceMemory : undefined;
}
