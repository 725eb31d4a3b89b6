import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/unit/fake-storage.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { VERSION } from '#utils/settings/migrate.ts';

const { values, storage, change } = fakeStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { readSettings, saveSettings, watchSettings, watchSettingsFor } =
  await import('#utils/settings/stored.ts');

beforeEach(() => values.clear());

test('what is saved is read again; all else has its default', async () => {
  await saveSettings({ longest: 90, junkAlt: false });
  expect(await readSettings()).toEqual({ ...DEFAULTS, longest: 90, junkAlt: false });
});

test('each setting has a key of its own, beside the version', async () => {
  await saveSettings({ marker: 'after' });
  expect(Object.fromEntries(values)).toEqual({ marker: 'after', settingsVersion: VERSION });
});

test('a watcher hears which settings changed, until its signal aborts', async () => {
  const life = new AbortController();
  const heard: string[][] = [];
  watchSettings((changed) => heard.push(changed), life.signal);
  await saveSettings({ longest: 80, hedge: 'perhaps' });
  change({ longest: { newValue: 1 } }, 'session');
  change({ edits: { newValue: {} } }, 'local');
  life.abort();
  await saveSettings({ longest: 70 });
  expect(heard.map((keys) => keys.toSorted())).toEqual([['hedge', 'longest']]);
});

test('one who must hear of some settings hears of those only', async () => {
  const onChange = vi.fn();
  watchSettingsFor('host', onChange);
  await saveSettings({ language: 'fr' });
  expect(onChange).not.toHaveBeenCalled();
  await saveSettings({ language: 'de', idleSeconds: 30 });
  expect(onChange).toHaveBeenCalledOnce();
});
