import { batch, signal } from '@preact/signals';
import type { HubCard, HubVariant } from '#models/catalog/hub/hub-card.ts';
import { originsOf } from '#models/hub-store/hub-fetch.ts';
import type { HubDownload, HubModelState, HubStatus } from '#utils/domain/hub-state.ts';
import { t } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import { watchSettings } from '#utils/settings/stored.ts';
import { askPermission, askToKeep } from './ask-permission.ts';
import { createHubCards } from './hub-cards.ts';
import { createMirrorStore } from './mirror-store.ts';
import { createSaidAloud } from './said-aloud.ts';
import { sayingOf } from './saying-of.ts';

export type HubStore = ReturnType<typeof createHubStore>;

/** Models that can be downloaded, as the Studio shows them. What is so, is in the host and in the store: this follows it. */
export function createHubStore() {
  const { cards, problems, load: loadCards } = createHubCards();
  const status = signal<HubStatus | null>(null);
  /** The variant for which the person is asked to allow downloads. */
  const asking = signal<string | null>(null);
  /** What a person asked for and did not get; '' where nothing is wrong. */
  const problem = signal('');
  const { text: said, say } = createSaidAloud();
  const mirror = createMirrorStore();

  const take = (after: HubStatus) =>
    batch(() => {
      const saying = sayingOf(status.value, after, cards.value);
      if (saying !== null) say(saying);
      status.value = after;
    });

  /** Gives whether there was an answer. */
  const ask = async (question: Promise<HubStatus>): Promise<boolean> => {
    try {
      take(await question);
      return true;
    } catch (error) {
      log.warn('Models that can be downloaded: no answer', error);
      return false;
    }
  };

  const download = async (card: HubCard, { dtype }: HubVariant, consent: boolean) => {
    const allowed = askPermission(originsOf(card, mirror.origin()));
    const kept = askToKeep();
    asking.value = null;
    if (!(await allowed)) return;
    await kept;
    await ask(sendMessage('hubDownload', { id: card.id, dtype, consent }));
  };

  return {
    cards,
    problems,
    status,
    asking,
    said,
    problem,
    mirror,
    /** Follows what is so, until `life` aborts. */
    async load(life: AbortSignal): Promise<void> {
      const stop = onMessage('hubChanged', ({ data }) => {
        if (status.value) take({ ...data, allowed: status.value.allowed });
      });
      life.addEventListener('abort', stop, { once: true });
      watchSettings((changed) => {
        if (changed.includes('hubMirror')) void mirror.read();
        if (changed.includes('hubAllowed')) void ask(sendMessage('hubStatus'));
      }, life);
      await mirror.read();
      if (await loadCards()) await ask(sendMessage('hubStatus'));
    },
    stateOf: (id: string, dtype: string): HubModelState | null =>
      status.value?.models.find((model) => model.id === id && model.dtype === dtype) ?? null,
    /** Begins, or goes on; asks first where downloads are not allowed yet. */
    download(card: HubCard, variant: HubVariant): void {
      if (status.value?.allowed) void download(card, variant, false);
      else asking.value = keyOfVariant(card, variant);
    },
    allow: (card: HubCard, variant: HubVariant) => void download(card, variant, true),
    cancel: () => void (asking.value = null),
    pause: ({ id }: HubCard, { dtype }: HubVariant) => void ask(sendMessage('hubPause', { id, dtype })),
    async remove({ id, name }: HubCard): Promise<void> {
      problem.value = '';
      if (await ask(sendMessage('hubDelete', { id }))) say(t('hub_said_deleted', name));
      else problem.value = t('hub_not_deleted', name);
    },
    forbid: () => void ask(sendMessage('hubForbid')),
    refresh: async () => void (await ask(sendMessage('hubStatus'))),
  };
}

export function keyOfVariant({ id }: Pick<HubCard, 'id'>, { dtype }: Pick<HubVariant, 'dtype'>): string {
  return `${id} ${dtype}`;
}

/** What is so before anything is known. */
export const NOTHING: HubDownload = { at: 'absent' };
