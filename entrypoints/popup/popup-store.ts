import { computed, signal } from '@preact/signals';
import { sendMessage, type PopupSwitch, type TabStatus } from '#utils/protocol/messages.ts';
import { countOutcomes, imagesOf } from '#utils/protocol/outcome.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import * as actions from './popup-actions.ts';
import { repeatUntil } from './repeat-until.ts';

/** How soon the page is asked again, in ms: while it is working, and while nothing happens. */
const BUSY_MS = 500;
const QUIET_MS = 2500;

export type PopupStore = ReturnType<typeof createPopupStore>;

/** What the popup knows about a tab, and what it can do there. */
export function createPopupStore(tabId: number) {
  const status = signal<TabStatus | null>(null);
  const images = computed(() => imagesOf(status.value?.frames ?? []));
  const counts = computed(() => countOutcomes(images.value));
  /** The outcome of the last action, shown and read out. */
  const notice = signal('');
  const failed = signal(false);

  async function refresh(): Promise<void> {
    status.value = await sendMessage('tabStatus', { tabId });
  }

  /** Carries out an action and shows what it changed. */
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
    watch: (signal: AbortSignal): Promise<void> =>
      repeatUntil(signal, async () => {
        await refresh().then(
          () => (failed.value = false),
          () => (failed.value = true),
        );
        return counts.value.waiting > 0 ? BUSY_MS : QUIET_MS;
      }),

    setMode: (site: string | null, mode: Mode | null) => act(() => actions.setMode(site, mode)),
    setModel: (id: string) => act(() => actions.setModel(id)),
    saveSetting: (key: PopupSwitch, value: boolean) => act(() => actions.saveSetting(key, value)),
    describe: () => act(() => actions.describePage(tabId)),
    stop: () => act(() => actions.stopPage(tabId)),
    undo: () => act(() => actions.undoPage(tabId)),
    forget: () => act(actions.forgetDescriptions),
    freeMemory: () => act(actions.freeMemory),
  };
}
