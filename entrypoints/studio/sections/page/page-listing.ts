import { signal, type Signal } from '@preact/signals';
import { releaseThumbnail, type PageImage } from '#components/studio/page/page-image.ts';
import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { imagesFromReport } from './images-from-report.ts';
import { mergeImages } from './merge-images.ts';
import { loadThumbnails } from './thumbnails.ts';

/** `unsupported`: the extension cannot run on the page. `closed`: the tab is gone. */
export type PageState = 'loading' | 'listed' | 'unsupported' | 'closed';

/**
 * The list of a tab's images, and how it is kept up to date.
 * @param notice takes what a person should hear about it
 */
export function createPageListing(tabId: number, notice: Signal<string>, life: AbortSignal) {
  const state = signal<PageState>('loading');
  const about = signal({ site: '', title: '', incognito: false });
  const images = signal<PageImage[]>([]);
  /** Stops the refresh under way; null if there is none. */
  const refreshing = signal<AbortController | null>(null);

  async function list(stop?: AbortSignal): Promise<void> {
    try {
      const page = await sendMessage('pageImages', { tabId });
      if (stop?.aborted) return;
      about.value = { site: page.site ?? '', title: page.title, incognito: page.incognito };
      images.value = mergeImages(images.value, imagesFromReport(tabId, page));
      state.value = page.site === null ? 'unsupported' : 'listed';
    } catch {
      if (!stop?.aborted) state.value = 'closed';
    }
  }

  life.addEventListener('abort', () => images.value.forEach(releaseThumbnail));

  return {
    state,
    about,
    images,
    refreshing,

    async load(): Promise<void> {
      await list();
      await loadThumbnails(images.value, life);
    },

    /** Asks the page for its images again. What the person typed or decided stays. */
    async refresh(): Promise<void> {
      const stop = new AbortController();
      refreshing.value = stop;
      notice.value = '';
      await list(stop.signal);
      if (stop.signal.aborted) return;
      refreshing.value = null;
      if (state.value === 'listed') notice.value = t('studio_page_looked');
      await loadThumbnails(images.value, life);
    },

    stopRefreshing(): void {
      refreshing.value?.abort();
      refreshing.value = null;
    },
  };
}
