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
  const description = signal<Description | null>(null);
  /** Stops the describing under way; null if there is none. */
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
    /** False in a browser without such a page. */
    canChangeKeys: computed(() => import.meta.env.CHROME),

    async describe(): Promise<void> {
      const stop = new AbortController();
      working.value = stop;
      const said = await describePicture(AbortSignal.any([life, stop.signal]));
      if (working.value !== stop) return;
      working.value = null;
      description.value = said;
    },

    /** Stops at once, whatever it is waiting for. */
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
