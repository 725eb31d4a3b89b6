import { FILTERS, SORTS, type Filter, type Sort } from '#components/studio/page/arrange.ts';
import { EXPORT_FORMATS } from '#components/studio/page/export.ts';
import { Button } from '#components/controls/Button.tsx';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { PageStore } from './page-store.ts';

/** Filters by outcome are named as everywhere. */
function filterLabel(filter: Filter) {
  if (filter === 'all' || filter === 'lacking' || filter === 'open')
    return `studio_page_filter_${filter}` as const;
  return keyOf('outcome', filter);
}

/** Filter, order and actions for the whole list. */
export function Bar({ store }: { store: PageStore }) {
  const { filter, sort, describingAll, refreshing, notice } = store;
  const now = describingAll.value;
  return (
    <div class="page-bar">
      <div class="fields">
        <label>
          {t('studio_page_filter')}{' '}
          <select
            value={filter.value}
            onChange={(event) => (filter.value = event.currentTarget.value as Filter)}
          >
            {FILTERS.map((value) => (
              <option key={value} value={value}>
                {t(filterLabel(value))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('studio_page_sort')}{' '}
          <select value={sort.value} onChange={(event) => (sort.value = event.currentTarget.value as Sort)}>
            {SORTS.map((value) => (
              <option key={value} value={value}>
                {t(`studio_page_sort_${value}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="actions">
        <Button
          class={now ? undefined : 'primary'}
          about={now ? t('studio_page_describe_all') : undefined}
          onPress={now ? store.stopDescribing : store.describeAll}
        >
          {t(now ? 'studio_stop' : 'studio_page_describe_all')}
        </Button>
        {now && (
          <progress
            value={now.done}
            max={now.total}
            aria-label={t('studio_progress', messages.number(now.done), messages.number(now.total))}
          />
        )}
        <Button class="again" busy={refreshing.value !== null || now !== null} onPress={store.refresh}>
          {t('studio_page_again')}
        </Button>
        {refreshing.value && (
          <FocusFallback next={() => document.querySelector('.page-bar .again')}>
            <span class="late">
              <progress aria-label={t('popup_loading')} />{' '}
              <Button onPress={store.stopRefreshing}>{t('studio_stop')}</Button>
            </span>
          </FocusFallback>
        )}
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => store.save(format)}>
            {t(`studio_page_export_${format}`)}
          </button>
        ))}
      </div>
      <output>{notice}</output>
    </div>
  );
}
