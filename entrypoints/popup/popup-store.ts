import { computed, effect, signal } from '@preact/signals';
import { messages, t } from '#utils/language/i18n.ts';
import { sendMessage, type PopupSwitch, type TabStatus } from '#utils/protocol/messages.ts';
import { countOutcomes, imagesOf, outcomeOf, progressOf } from '#utils/protocol/outcome.ts';
import { sumUp } from '#utils/protocol/outcome-words.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { createActing } from './acting.ts';
import * as actions from './popup-actions.ts';
import { repeatUntil } from './repeat-until.ts';
import { modeWhenOn } from './site-switch.ts';

/** How soon the page is asked again, in ms: while it is working, and while nothing happens. */
const BUSY_MS = 500;
const QUIET_MS = 2500;

export type PopupStore = ReturnType<typeof createPopupStore>;

/** What the popup knows about a tab, and what it can do there. */
export function createPopupStore(tabId: number) {
  const status = signal<TabStatus | null>(null);
  const images = computed(() => imagesOf(status.value?.frames ?? []));
  const counts = computed(() => countOutcomes(images.value.map(outcomeOf)));
  const progress = computed(() => progressOf(images.value));
  const { act, notice, failed } = createActing(refresh);
  /** The site's own mode before it was switched off here. */
  let modeBefore: Mode | null = null;

  async function refresh(): Promise<void> {
    status.value = await sendMessage('tabStatus', { tabId });
  }

  const isQuiet = () => counts.value.waiting === 0;
  const summary = () => sumUp(counts.value, messages);

  return {
    tabId,
    status,
    images,
    counts,
    progress,
    notice,
    failed,
    /** What is unfolded stays so while the page goes to another address, when there is nothing to show for a moment. */
    imagesOpen: signal(false),
    modeOpen: signal(false),

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

    /** Switches the site off, or on again as it was. */
    async switchSite(on: boolean): Promise<void> {
      if (!status.value) return;
      const { site, siteMode, defaultMode } = status.value;
      if (!on) modeBefore = siteMode;
      await act(() => actions.setMode(site, on ? modeWhenOn(modeBefore, defaultMode) : 'off'));
    },

    setModel: (id: string) => act(() => actions.setModel(id)),
    saveSetting: (key: PopupSwitch, value: boolean) => act(() => actions.saveSetting(key, value)),

    /** Describes what lacks alt text, and says at the end what became of the page. */
    async describe(): Promise<void> {
      if (status.value?.mode === 'off') return act(async () => t('popup_off', t('popup_switch')));
      let asked = 0;
      const begin = async () => actions.describing((asked = await sendMessage('describePage', { tabId })));
      const end = async () => {
        if (asked === 0) return null;
        // The background may be stopped while it waits; the page goes on.
        await sendMessage('endOfDescribing', { tabId }).catch(() => when(isQuiet));
        return summary;
      };
      await act(begin, end);
    },

    stop: () =>
      act(async () => {
        await sendMessage('stopPage', { tabId });
        return () => `${t('studio_stopped')} ${summary()}`;
      }),

    undo: () => act(() => actions.undoPage(tabId)),
    forget: () => act(actions.forgetDescriptions),
    freeMemory: () => act(actions.freeMemory),
  };
}

/** Resolves once `holds` gives true. */
function when(holds: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const dispose = effect(() => {
    if (holds()) resolve();
  });
  return promise.finally(dispose);
}
