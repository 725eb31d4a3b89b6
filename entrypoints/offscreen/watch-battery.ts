/** What is used of https://www.w3.org/TR/battery-status/, which not all browsers have. */
interface Battery extends EventTarget {
  readonly charging: boolean;
  /** 0..1. */
  readonly level: number;
}

/** From here on a battery that is not being charged is low: where browsers begin to save energy, too. */
const LOW = 0.2;

/** Tells whether the battery is low: now, and whenever that may have changed. A machine without a battery is always being charged. */
export async function watchBattery(tell: (isLow: boolean) => void, signal: AbortSignal): Promise<void> {
  const { getBattery } = navigator as { getBattery?(): Promise<Battery> };
  const battery = await getBattery?.call(navigator);
  if (!battery || signal.aborted) return;
  const look = () => tell(!battery.charging && battery.level <= LOW);
  for (const type of ['chargingchange', 'levelchange']) battery.addEventListener(type, look, { signal });
  look();
}
