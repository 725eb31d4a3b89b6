import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Description } from '#utils/domain/description.ts';
import type { FailureReason } from '#utils/domain/findings.ts';
import { t } from '#utils/language/i18n.ts';
import { readSettings, saveSettings, watchSettings } from '#utils/settings/stored.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { describeFile } from '#entrypoints/studio/ask/describe-file.ts';
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
  /** Stops the describing that goes on; null where none does. */
  const working = signal<AbortController | null>(null);

  async function load(): Promise<void> {
    mode.value = (await readSettings()).defaultMode;
    const commands = await browser.commands.getAll();
    shortcuts.value = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
      name.startsWith('_') ? [] : [{ name, description, keys: shortcut }],
    );
  }

  watchSettings(() => void load(), life);

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
      const stop = new AbortController();
      working.value = stop;
      const said = await describePicture(AbortSignal.any([life, stop.signal]));
      if (working.value !== stop) return;
      working.value = null;
      description.value = said;
    },

    /** At once, whatever it waits for. */
    stop(): void {
      working.value?.abort();
      working.value = null;
      description.value = failed('cancelled', t('failure_cancelled'));
    },

    setMode: (chosen: Mode) => saveSettings({ defaultMode: chosen }),

    changeKeys: () => void browser.tabs.create({ url: KEYS_PAGE }),
  };
}

async function describePicture(signal: AbortSignal): Promise<Description> {
  try {
    const blob = await (await fetch(picture)).blob();
    return (await describeFile(new File([blob], 'cat.jpg'), { signal })).description;
  } catch {
    return failed('engine-crashed', t('studio_unreachable'));
  }
}

function failed(reason: FailureReason, message: string): Description {
  return { state: 'failed', reason, message, retry: true, ms: 0 };
}
