import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Description } from '@/utils/description';
import { t } from '@/utils/i18n';
import { getPreferences, savePreferences, watchPreferences } from '@/utils/preferences/stored';
import type { Mode } from '@/utils/settings';
import { describeFile } from '../../describe-file';
import picture from './cat.jpg';

/** A command that has, or may be given, a shortcut key. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it: "Alt+Shift+D"; '' where none is set. */
  keys: string;
}

/** Where Chromium lets people change the keys. No page may link there. */
const KEYS_PAGE = 'chrome://extensions/shortcuts';

export type WelcomeStore = ReturnType<typeof createWelcomeStore>;

/** The three steps of the welcome, until `life` aborts. */
export function createWelcomeStore(life: AbortSignal) {
  const mode = signal<Mode | null>(null);
  const shortcuts = signal<Shortcut[]>([]);
  const description = signal<Description | null>(null);
  const working = signal(false);

  async function load(): Promise<void> {
    mode.value = (await getPreferences()).defaultMode;
    const commands = await browser.commands.getAll();
    shortcuts.value = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
      name.startsWith('_') ? [] : [{ name, description, keys: shortcut }],
    );
  }

  watchPreferences(() => void load(), life);

  return {
    picture,
    mode,
    shortcuts,
    description,
    working,
    load,
    /** False where the browser has no such page. */
    canChangeKeys: computed(() => import.meta.env.CHROME),

    async describe(): Promise<void> {
      if (working.value) return;
      working.value = true;
      try {
        const blob = await (await fetch(picture)).blob();
        description.value = (await describeFile(new File([blob], 'cat.jpg'))).description;
      } catch {
        description.value = unreachable();
      } finally {
        working.value = false;
      }
    },

    setMode: (chosen: Mode) => savePreferences({ defaultMode: chosen }),

    changeKeys: () => void browser.tabs.create({ url: KEYS_PAGE }),
  };
}

function unreachable(): Description {
  const message = t('studio_unreachable');
  return { state: 'failed', reason: 'engine-crashed', message, retry: true, ms: 0 };
}
