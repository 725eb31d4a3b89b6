import { computed, signal } from '@preact/signals';
import { arranged, type Filter, type Sort } from '#components/studio/page/arrange.ts';
import { exported, type ExportFormat } from '#components/studio/page/export.ts';
import {
  firstDecision,
  firstDraft,
  type Decision,
  type PageImage,
} from '#components/studio/page/page-image.ts';
import { messages, plural, t } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';
import { saveAs } from '#entrypoints/studio/browser/save-as.ts';
import { describe, describeAloud, place, reject, reopen } from './change-image.ts';
import { eachOf } from './each-of.ts';
import { takeOver } from './take-over.ts';

/** Pixels of a thumbnail's longest side: what a card shows, on a fine screen. */
const SIDE = 480;

export type PageStore = ReturnType<typeof createPageStore>;

/** The images of one tab. When `life` ends, the thumbnails are let go. */
export function createPageStore(tabId: number, life: AbortSignal) {
  const state = signal<'loading' | 'there' | 'nowhere' | 'gone'>('loading');
  const about = signal({ site: '', title: '', incognito: false });
  const images = signal<PageImage[]>([]);
  const filter = signal<Filter>('all');
  const sort = signal<Sort>('page');
  const shown = computed(() => arranged(images.value, filter.value, sort.value));
  const notice = signal('');
  /** Stops the look at the page that goes on; null where none does. */
  const looking = signal<AbortController | null>(null);
  /** What "describe all" still has to do; null while it does not run. */
  const proposing = signal<{ done: number; total: number; stop: AbortController } | null>(null);

  async function list(stop?: AbortSignal): Promise<void> {
    try {
      const page = await sendMessage('pageImages', { tabId });
      if (stop?.aborted) return;
      about.value = { site: page.site ?? '', title: page.title, incognito: page.incognito };
      const found = page.frames.flatMap(({ frameId, url, candidates }) =>
        candidates
          .filter(({ verdict }) => verdict !== 'inapplicable')
          .map((report) => imageOf(tabId, frameId, url, report)),
      );
      images.value = takeOver(images.value, found);
      state.value = page.site === null ? 'nowhere' : 'there';
    } catch {
      if (!stop?.aborted) state.value = 'gone';
    }
  }

  async function loadThumbnails(): Promise<void> {
    const fresh = images.value.filter(({ thumbnail }) => thumbnail.value === undefined);
    await eachOf(fresh, 3, loadThumbnail, life);
  }

  async function load(): Promise<void> {
    await list();
    await loadThumbnails();
  }

  /** The page may have other images by now. What the person typed or decided stays. */
  async function lookAgain(): Promise<void> {
    const stop = new AbortController();
    looking.value = stop;
    notice.value = '';
    await list(stop.signal);
    if (stop.signal.aborted) return;
    looking.value = null;
    if (state.value === 'there') notice.value = t('studio_page_looked');
    await loadThumbnails();
  }

  async function loadThumbnail(image: PageImage): Promise<void> {
    const ask = (ticket: string) => sendMessage('thumbnail', { ...image.ref, side: SIDE, ticket });
    const file = await askUntil(life, ask).catch(log.swallowed('page: no thumbnail', null));
    const address = file?.ok ? URL.createObjectURL(new Blob([file.bytes], { type: file.mime })) : null;
    if (life.aborted && address) URL.revokeObjectURL(address);
    else image.thumbnail.value = address;
  }

  async function describeAll(): Promise<void> {
    const lacking = images.value.filter(
      ({ report, draft }) => report.verdict === 'needs-alt' && draft.value === '',
    );
    const stop = new AbortController();
    const ended = AbortSignal.any([life, stop.signal]);
    proposing.value = { done: 0, total: lacking.length, stop };
    await eachOf(
      lacking,
      2,
      async (image) => {
        await describe(image, null, ended);
        const now = proposing.value;
        if (now?.stop === stop) proposing.value = { ...now, done: now.done + 1 };
      },
      ended,
    );
    if (proposing.value?.stop !== stop) return;
    proposing.value = null;
    notice.value = lacking.length === 0 ? t('popup_nothing_missing') : plural('done', lacking.length);
  }

  life.addEventListener('abort', () => {
    for (const { thumbnail } of images.value) if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
  });

  return {
    state,
    about,
    images,
    shown,
    filter,
    sort,
    notice,
    proposing,
    looking,
    load,
    lookAgain: () => void lookAgain(),
    describe: (image: PageImage, model: string | null) => void describeAloud(image, model, life),
    describeAll: () => void describeAll(),
    stop(): void {
      if (!proposing.value) return;
      const { done, total, stop } = proposing.value;
      proposing.value = null;
      stop.abort();
      notice.value = `${t('studio_stopped')} ${t('studio_progress', messages.number(done), messages.number(total))}`;
    },
    stopLooking(): void {
      looking.value?.abort();
      looking.value = null;
    },
    accept: (image: PageImage) => void place(image, image.draft.value.trim(), 'accepted'),
    markDecorative: (image: PageImage) => void place(image, '', 'decorative'),
    reject: (image: PageImage) => void (image.decision.value === 'rejected' ? reopen(image) : reject(image)),
    save(format: ExportFormat): void {
      const { name, text } = exported(format, about.value.site, shown.value);
      saveAs(name, text);
      notice.value = t('studio_page_saved', name);
    },
  };
}

function imageOf(tabId: number, frameId: number, page: string, report: CandidateReport): PageImage {
  return {
    ref: { tabId, frameId, key: report.key },
    page,
    report,
    thumbnail: signal<string | null | undefined>(undefined),
    description: signal(report.description),
    draft: signal(firstDraft(report)),
    decision: signal<Decision>(firstDecision(report)),
    busy: signal(false),
    describing: signal<AbortController | null>(null),
    heard: signal(''),
    trouble: signal(''),
  };
}
