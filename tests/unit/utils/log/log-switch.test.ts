import { expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/unit/fake-storage.ts';
import { log } from '#utils/log/log.ts';

const { values, storage } = fakeStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { followLogSwitch } = await import('#utils/log/log-switch.ts');

const show = vi.spyOn(log, 'show');

test('the flag holds from the start, and whenever it changes, until the signal aborts', async () => {
  const life = new AbortController();
  values.set('debug', true);
  followLogSwitch(life.signal);
  await vi.waitFor(() => expect(show).toHaveBeenCalledWith(true));
  show.mockClear();
  await storage.local.set({ language: 'fr' });
  expect(show).not.toHaveBeenCalled();
  await storage.local.set({ debug: false });
  await storage.local.set({ debug: 'yes' });
  await storage.local.set({ debug: true });
  expect(show.mock.calls).toEqual([[false], [false], [true]]);
  life.abort();
  await storage.local.set({ debug: false });
  expect(show).toHaveBeenCalledTimes(3);
});
