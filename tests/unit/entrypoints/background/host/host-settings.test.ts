import { expect, test } from 'vitest';
import { hostSettingsOf } from '#entrypoints/background/host/host-settings.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';

test('seconds and megabytes become milliseconds and bytes', () => {
  const settings = hostSettingsOf({ ...DEFAULTS, idleSeconds: 90, cacheMegabytes: 5 });
  expect(settings).toEqual({ idle: 90_000, cacheBytes: 5_000_000 });
});

test('by default the host keeps what it keeps by itself', () => {
  expect(hostSettingsOf(DEFAULTS).idle).toBe(LIMITS.idle);
});
