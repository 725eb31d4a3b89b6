import { onMessage } from '#utils/protocol/messages.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';

let isBatteryLow = false;

/** Whether people, or their battery, ask for as little work as possible. */
export function isFrugal(): boolean {
  // Not in all browsers: https://wicg.github.io/savedata/
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return isBatteryLow || connection?.saveData === true;
}

/** Hears of the battery from the host's document: a service worker cannot ask for it. */
export function followBattery(onChange: () => void): void {
  onMessage(
    'battery',
    fromExtension(({ isLow }) => {
      if (isLow === isBatteryLow) return;
      isBatteryLow = isLow;
      onChange();
    }),
  );
}
