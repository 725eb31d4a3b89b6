import { browser } from 'wxt/browser';
import type { PictureAnswer } from '#utils/protocol/host-contract.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import type { PictureFile, PrivacyReport } from '#utils/protocol/studio-protocol.ts';
import { stoppable } from '#utils/async/stoppable.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { isFetchable } from '#entrypoints/background/ask/from-page.ts';
import { openHost, pictureByHost } from '#entrypoints/background/host/host-link.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';
import { allEdits, followEdits, forgetEdits } from '#entrypoints/background/edits/edits.ts';
import {
  fetchedList,
  forgetFetched,
  noteFetch,
  outcomeOf,
} from '#entrypoints/background/fetch-log/fetch-log.ts';
import {
  describeBy,
  pageImages,
  placeOn,
  proposalOn,
  reconsider,
  rejectOn,
  thumbnailOf,
} from './page-images.ts';
import { inLane } from './in-lane.ts';

/** Answers the Studio's pages, and nobody else. */
export function answerStudio(broker: Broker, signal: AbortSignal): void {
  followEdits();
  onMessage(
    'pictureAt',
    fromExtension(({ url, ticket }) => stoppable(ticket, (stop) => pictureAt(url, broker, stop), signal)),
  );
  onMessage(
    'suppliedThumbnail',
    fromExtension(async ({ ticket, side }) => {
      const request = { source: { type: 'ticket' as const, ticket }, privatePage: false, side };
      return asFile(await stoppable(ticket, (stop) => pictureByHost(() => request, stop), signal));
    }),
  );
  onMessage(
    'pageImages',
    fromExtension(({ tabId }) => pageImages(tabId)),
  );
  onMessage(
    'thumbnail',
    fromExtension(async ({ ticket, ...image }) =>
      asFile(await stoppable(ticket, (stop) => thumbnailOf(image, broker, stop), signal)),
    ),
  );
  onMessage(
    'proposeFor',
    fromExtension(({ model, ticket, ...image }) => {
      const work = (stop: AbortSignal) =>
        model === null ? proposalOn(image, ticket, stop) : describeBy(image, model, broker, stop);
      return stoppable(ticket, work, signal);
    }),
  );
  onMessage('placeOn', fromExtension(placeOn));
  onMessage('rejectOn', fromExtension(rejectOn));
  onMessage('reconsider', fromExtension(reconsider));
  onMessage('privacyReport', fromExtension(privacyReport));
  onMessage('forgetFetched', fromExtension(forgetFetched));
  onMessage('forgetEdits', fromExtension(forgetEdits));
}

async function pictureAt(url: string, broker: Broker, signal: AbortSignal): Promise<PictureFile> {
  if (!isFetchable(url)) return { ok: false, message: t('failure_bad_address') };
  const request = {
    source: { type: 'url' as const, url, credentials: 'omit' as const },
    privatePage: false,
    side: null,
  };
  const answer = await inLane<PictureAnswer>(
    broker,
    'public',
    (stop) => pictureByHost(() => request, stop),
    signal,
  );
  noteFetch(url, '', 'host', outcomeOf(answer));
  return asFile(answer);
}

async function privacyReport(): Promise<PrivacyReport> {
  await openHost();
  const [fetched, edits, { cacheBytes, cacheEntries }, storedBytes] = await Promise.all([
    fetchedList(),
    allEdits(),
    sendMessage('hostStatus'),
    browser.storage.local.getBytesInUse(null),
  ]);
  return { fetched, edits, cacheBytes, cacheEntries, storedBytes };
}

function asFile(answer: PictureAnswer | null): PictureFile {
  if (!answer) return { ok: false, message: t('studio_page_no_picture') };
  if (answer.ok) return { ok: true, bytes: answer.bytes, mime: answer.mime };
  return { ok: false, message: t(keyOf('failure', answer.failure.reason)) };
}
