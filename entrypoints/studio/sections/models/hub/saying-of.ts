import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { HubStatus } from '#utils/domain/hub-state.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { progressNews } from './progress-news.ts';

/** What a screen reader says of a change; null for nothing. */
export function sayingOf(
  before: HubStatus | null,
  after: HubStatus,
  cards: readonly Pick<HubCard, 'id' | 'name'>[],
): string | null {
  const sayings = after.models.flatMap(({ id, dtype, total, download }) => {
    const old = before?.models.find((model) => model.id === id && model.dtype === dtype)?.download;
    const news = old && progressNews(old, download, total);
    const name = cards.find((card) => card.id === id)?.name ?? id;
    if (!news) return [];
    if (news.type === 'ready') return [t('hub_said_ready', name)];
    if (news.type === 'paused') return [t('hub_said_paused', name)];
    return [t('hub_said_progress', name, messages.number(news.percent / 100, { style: 'percent' }))];
  });
  return sayings.at(-1) ?? null;
}
