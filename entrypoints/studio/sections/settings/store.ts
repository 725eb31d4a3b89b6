import { signal } from '@preact/signals';
import { keyOf, t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { LONGEST_FILE, readFile, writeFile } from '#utils/settings/settings-file.ts';
import type { SettingKey, Settings } from '#utils/settings/settings.ts';
import { readSettings, saveSettings, watchSettings } from '#utils/settings/stored.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { saveAs } from '#entrypoints/studio/browser/save-as.ts';

/** Name of the exported file. */
const FILE_NAME = 'altscribe-settings.json';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** All settings as they are stored, also when another context changes them, until `life` aborts. */
export function createSettingsStore(life: AbortSignal) {
  const settings = signal<Settings>(DEFAULTS);
  /** The outcome of the last change, shown and said by screen readers. */
  const status = signal('');
  const failed = signal(false);
  const fileProblem = signal('');

  async function load(): Promise<void> {
    settings.value = await readSettings();
  }

  /** Runs `change` and shows its outcome. */
  async function act(change: () => Promise<unknown>, done: () => string): Promise<void> {
    fileProblem.value = '';
    status.value = '';
    try {
      await change();
      await load();
      failed.value = false;
      status.value = done();
    } catch (error) {
      log.warn('A setting could not be saved', error);
      failed.value = true;
    }
  }

  const save = (changes: Partial<Settings>, done = () => t('studio_settings_saved')) =>
    act(() => saveSettings(changes), done);

  watchSettings(() => void load(), life);

  return {
    settings,
    status,
    failed,
    fileProblem,
    load,

    set: <Key extends SettingKey>(key: Key, value: Settings[Key]) =>
      save({ [key]: value } as Partial<Settings>),

    setSite: (site: string, mode: Mode) => save({ siteModes: { ...settings.value.siteModes, [site]: mode } }),

    removeSite(site: string): Promise<void> {
      const { [site]: _, ...siteModes } = settings.value.siteModes;
      return save({ siteModes }, () => t('studio_settings_site_removed', site));
    },

    exportFile(): void {
      saveAs(FILE_NAME, writeFile(settings.value));
    },

    async importFile(file: File): Promise<void> {
      // A file that cannot be read, or was deleted since, is answered like one without settings.
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
