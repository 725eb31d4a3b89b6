import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { outcomeOfImage, type PageImage } from '#components/studio/page/page-image.ts';
import { MISSING, outcomeOfDescription, type Outcome } from '#utils/domain/outcome.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { countOutcomes } from '#utils/protocol/outcome.ts';
import { sumUp } from '#utils/protocol/outcome-words.ts';
import { describeImage } from './change-image.ts';
import { eachOf } from './each-of.ts';

/** How many images are described at once. */
const AT_ONCE = 2;

/** Done so far, of how many; and what stops the rest. */
export interface DescribeProgress {
  done: number;
  total: number;
  stop: AbortController;
}

/**
 * Describes every image that lacks a text.
 * @param notice takes what a person should hear about it
 */
export function createMissingDescriber(
  images: ReadonlySignal<readonly PageImage[]>,
  notice: Signal<string>,
  life: AbortSignal,
) {
  /** Null while nothing is under way. */
  const progress = signal<DescribeProgress | null>(null);

  return {
    progress,

    async start(): Promise<void> {
      const lacking = images.value.filter(lacksText);
      const stop = new AbortController();
      const ended = AbortSignal.any([life, stop.signal]);
      progress.value = { done: 0, total: lacking.length, stop };
      const describe = async (image: PageImage) => {
        await describeImage(image, null, ended);
        const now = progress.value;
        if (now?.stop === stop) progress.value = { ...now, done: now.done + 1 };
      };
      await eachOf(lacking, AT_ONCE, describe, ended);
      if (progress.value?.stop !== stop) return;
      progress.value = null;
      const outcomes = lacking.map(proposedOutcome);
      notice.value =
        lacking.length === 0 ? t('popup_nothing_missing') : sumUp(countOutcomes(outcomes), messages);
    },

    stop(): void {
      if (!progress.value) return;
      const { done, total, stop } = progress.value;
      progress.value = null;
      stop.abort();
      const soFar = t('studio_progress', messages.number(done), messages.number(total));
      notice.value = `${t('studio_stopped')} ${soFar}`;
    },
  };
}

/** True if neither the page nor anybody else has given it a text yet, not even as a draft. */
function lacksText(image: PageImage): boolean {
  return MISSING.includes(outcomeOfImage(image)) && image.draft.value === '';
}

/** What would become of it by what was proposed. */
function proposedOutcome({ description, trouble }: PageImage): Outcome {
  const said = description.value;
  return said && trouble.value === '' ? outcomeOfDescription(said) : 'failed';
}
