import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from '#scripts/lib/find-chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('CHROMIUM names the browser', async () => {
  vi.stubEnv('CHROMIUM', process.execPath);
  await expect(findChromium()).resolves.toBe(process.execPath);
});

test('a CHROMIUM that is not there is said, with what to do', async () => {
  vi.stubEnv('CHROMIUM', '/no/such/browser');
  await expect(findChromium()).rejects.toThrow('CHROMIUM is set to /no/such/browser');
});
