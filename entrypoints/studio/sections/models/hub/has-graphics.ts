import { log } from '#utils/log/log.ts';

/** Whether models can run on this device's graphics chip (https://www.w3.org/TR/webgpu/). */
export async function hasGraphics(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  const adapter = await gpu?.requestAdapter().catch(log.swallowed('hub: no adapter', null));
  return Boolean(adapter);
}
