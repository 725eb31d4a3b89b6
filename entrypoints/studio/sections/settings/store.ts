import { signal } from '@preact/signals';
import { keyOf, t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { LONGEST_FILE, readFile, writeFile } from '#utils/settings/settings-file.ts';
import type { PreferenceKey, Preferences } from '#utils/settings/schema.ts';
import { getPreferences, savePreferences, watchPreferences } from '#utils/settings/stored.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { saveAs } from '#entrypoints/studio/browser/save-as.ts';

/** Name of the file that settings are saved to. */
const FILE_NAME = 'altscribe-settings.json';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** All settings as they are stored, whoever changes them, until `life` aborts. */
export function createSettingsStore(life: AbortSignal) {
  const preferences = signal<Preferences>(DEFAULTS);
  /** What became of the last change, for all to read and hear. */
  const status = signal('');
  const failed = signal(false);
  const fileProblem = signal('');

  async function load(): Promise<void> {
    preferences.value = await getPreferences();
  }

  /** Does `change` and says what came of it. */
  async function act(change: () => Promise<unknown>, done: () => string): Promise<void> {
    fileProblem.value = '';
    status.value = '';
    try {
      await change();
      await load();
      failed.value = false;
      status.value = done();
    } catch (error) {
      console.warn('A setting could not be saved:', error);
      failed.value = true;
    }
  }

  const save = (changes: Partial<Preferences>, done = () => t('studio_settings_saved')) =>
    act(() => savePreferences(changes), done);

  watchPreferences(() => void load(), life);

  return {
    preferences,
    status,
    failed,
    fileProblem,
    load,

    set: <Key extends PreferenceKey>(key: Key, value: Preferences[Key]) =>
      save({ [key]: value } as Partial<Preferences>),

    setSite: (site: string, mode: Mode) =>
      save({ siteModes: { ...preferences.value.siteModes, [site]: mode } }),

    removeSite(site: string): Promise<void> {
      const { [site]: _, ...siteModes } = preferences.value.siteModes;
      return save({ siteModes }, () => t('studio_settings_site_removed', site));
    },

    exportFile(): void {
      saveAs(FILE_NAME, writeFile(preferences.value));
    },

    async importFile(file: File): Promise<void> {
      // A file that cannot be read, or is gone by now, holds no settings either.
      const text = file.size > LONGEST_FILE ? '' : await file.text().catch(() => '');
      const content = readFile(text);
      if (content.ok) return save(content.changes, () => t('studio_settings_imported', file.name));
      const { reason, detail } = content.problem;
      status.value = '';
      fileProblem.value = t(keyOf('studio_settings_file', reason), file.name, detail);
    },

    forgetDescriptions: () =>
      act(
        () => sendMessage('forgetDescriptions'),
        () => t('popup_forgotten'),
      ),

    forgetEverything: () =>
      act(
        () => sendMessage('forgetEverything'),
        () => t('studio_settings_forgotten_all'),
      ),
  };
}
