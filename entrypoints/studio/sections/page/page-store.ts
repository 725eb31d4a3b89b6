import { computed, signal } from '@preact/signals';
import { arranged, type Filter, type Sort } from '#components/studio/page/arrange.ts';
import { exported, type ExportFormat } from '#components/studio/page/export.ts';
import type { PageImage } from '#components/studio/page/page-image.ts';
import { saveAs } from '#entrypoints/studio/browser/save-as.ts';
import { t } from '#utils/language/i18n.ts';
import { describeAloud, rejectImage, undoDecision, writeText } from './change-image.ts';
import { createMissingDescriber } from './describe-missing.ts';
import { createPageListing } from './page-listing.ts';

export type PageStore = ReturnType<typeof createPageStore>;

/** The images of one tab and what a person can do with them, until `life` ends. */
export function createPageStore(tabId: number, life: AbortSignal) {
  const notice = signal('');
  const listing = createPageListing(tabId, notice, life);
  const { state, about, images, refreshing } = listing;
  const missing = createMissingDescriber(images, notice, life);
  const filter = signal<Filter>('all');
  const sort = signal<Sort>('page');
  const shown = computed(() => arranged(images.value, filter.value, sort.value));

  return {
    state,
    about,
    images,
    shown,
    filter,
    sort,
    notice,
    refreshing,
    /** How far "describe all" is; null while it does not run. */
    describingAll: missing.progress,
    load: listing.load,
    refresh: () => void listing.refresh(),
    stopRefreshing: listing.stopRefreshing,
    describe: (image: PageImage, model: string | null) => void describeAloud(image, model, life),
    describeAll: () => void missing.start(),
    stopDescribing: missing.stop,
    accept: (image: PageImage) => void writeText(image, image.draft.value.trim(), 'accepted'),
    markDecorative: (image: PageImage) => void writeText(image, '', 'decorative'),
    /** Rejects an image, or takes the rejection back. */
    toggleRejected: (image: PageImage) =>
      void (image.decision.value === 'rejected' ? undoDecision(image) : rejectImage(image)),
    save(format: ExportFormat): void {
      const { name, text } = exported(format, about.value.site, shown.value);
      saveAs(name, text);
      notice.value = t('studio_page_saved', name);
    },
  };
}
