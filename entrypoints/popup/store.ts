import { computed, signal } from '@preact/signals';
import { plural, t } from '#utils/language/i18n.ts';
import { sendMessage, type PopupSwitch, type TabStatus } from '#utils/protocol/messages.ts';
import { countOutcomes, imagesOf } from '#utils/protocol/outcome.ts';
import type { Mode } from '#utils/settings/page-settings.ts';

/** How soon the page is asked again, in ms: while it works, and while nothing happens. */
const BUSY_MS = 500;
const QUIET_MS = 2500;

export type PopupStore = ReturnType<typeof createStore>;

/** What the popup knows of a tab, and what it can do there. */
export function createStore(tabId: number) {
  const status = signal<TabStatus | null>(null);
  const images = computed(() => imagesOf(status.value?.frames ?? []));
  const counts = computed(() => countOutcomes(images.value));
  /** The outcome of the last action, for all to read and hear. */
  const notice = signal('');
  const failed = signal(false);

  async function refresh(): Promise<void> {
    status.value = await sendMessage('tabStatus', { tabId });
  }

  /** Does `action` and shows what it changed. */
  async function act(action: () => Promise<string>): Promise<void> {
    try {
      failed.value = false;
      notice.value = await action();
      await refresh();
    } catch {
      failed.value = true;
    }
  }

  return {
    tabId,
    status,
    images,
    counts,
    notice,
    failed,

    /** Keeps `status` up to date until `signal` aborts. */
    async watch(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        await refresh().then(
          () => (failed.value = false),
          () => (failed.value = true),
        );
        await pause(counts.value.waiting > 0 ? BUSY_MS : QUIET_MS, signal);
      }
    },

    setMode: (site: string | null, mode: Mode | null) =>
      act(async () => {
        await sendMessage('setMode', { site, mode });
        return '';
      }),

    setModel: (id: string) =>
      act(async () => {
        await sendMessage('setModel', { id });
        return '';
      }),

    saveSetting: (key: PopupSwitch, value: boolean) =>
      act(async () => {
        await sendMessage('saveSetting', { key, value });
        return '';
      }),

    describe: () =>
      act(async () => {
        const asked = await sendMessage('describePage', { tabId });
        return asked === 0 ? t('popup_nothing_missing') : plural('announce_describing', asked);
      }),

    stop: () =>
      act(async () => {
        await sendMessage('stopPage', { tabId });
        return t('studio_stopped');
      }),

    undo: () => act(async () => plural('undone', await sendMessage('undoPage', { tabId }))),

    forget: () =>
      act(async () => {
        await sendMessage('forgetDescriptions');
        return t('popup_forgotten');
      }),

    freeMemory: () =>
      act(async () => {
        await sendMessage('freeMemory');
        return t('popup_freed');
      }),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
