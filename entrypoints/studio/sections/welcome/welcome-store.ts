import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { readSettings, saveSettings, watchSettings } from '#utils/settings/stored.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { createHostAccess } from './host-access.ts';
import { createSamplesStore } from './samples-store.ts';

/** A command that has, or may be given, a shortcut key. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it, "Alt+Shift+D"; '' if none is set. */
  keys: string;
}

/** Where Chromium lets people change the keys. Links to it do not work, but a tab can be opened. */
const KEYS_PAGE = 'chrome://extensions/shortcuts';

export type WelcomeStore = ReturnType<typeof createWelcomeStore>;

/** The state of the welcome's three steps, until `life` aborts. */
export function createWelcomeStore(life: AbortSignal) {
  const mode = signal<Mode | null>(null);
  const shortcuts = signal<Shortcut[]>([]);
  const samples = createSamplesStore(life);
  const access = createHostAccess(life);

  async function load(): Promise<void> {
    access.look();
    mode.value = (await readSettings()).defaultMode;
    const commands = await browser.commands.getAll();
    shortcuts.value = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
      name.startsWith('_') ? [] : [{ name, description, keys: shortcut }],
    );
  }

  watchSettings(() => void load(), life);

  return {
    mode,
    shortcuts,
    samples,
    access,
    load,
    /** False in a browser without such a page. */
    canChangeKeys: computed(() => import.meta.env.CHROME),

    setMode: (chosen: Mode) => saveSettings({ defaultMode: chosen }),

    changeKeys: () => void browser.tabs.create({ url: KEYS_PAGE }),
  };
}
