import { browser } from 'wxt/browser';
import { callRemotely } from '#utils/async/remote-call.ts';
import { siteOf } from '#utils/domain/site.ts';
import type { Description } from '#utils/domain/description.ts';
import type { FailedAnswer, HostAnswer, PictureAnswer } from '#utils/protocol/host-contract.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { ImageRef, PageImages } from '#utils/protocol/studio-protocol.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { logAddress } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { describeByHost, pictureByHost } from '#entrypoints/background/host/host-link.ts';
import { askFrames } from '#entrypoints/background/tabs/frames.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { requestPicture, type RequestedPicture } from './request-picture.ts';
import { studioJob } from './studio-job.ts';

/** Every frame's report, with the frame's number. */
export async function pageImages(tabId: number): Promise<PageImages> {
  const { url, title = '', incognito } = await browser.tabs.get(tabId);
  const frames = await askFrames(tabId, async (frameId) => {
    const { url: address, candidates } = await sendMessage('report', undefined, { tabId, frameId });
    return { frameId, url: address, candidates };
  });
  return { site: frames.length > 0 ? siteOf(url) : null, title, incognito, frames };
}

/** The picture of one image; null where nobody may read it. */
export async function thumbnailOf(
  image: ImageRef & { side: number },
  broker: Broker,
  signal: AbortSignal,
): Promise<PictureAnswer | null> {
  const picture = await requestPicture(image);
  if (!picture) return null;
  const { source, privatePage } = picture;
  const request = { source, privatePage, side: image.side };
  return askForPage(picture, broker, (stop) => pictureByHost(() => request, stop), signal);
}

/** What one model says of the picture alone, whatever stands around it; null where nobody may read it. */
export async function describeBy(
  image: ImageRef,
  model: string,
  broker: Broker,
  signal: AbortSignal,
): Promise<Description | null> {
  const started = performance.now();
  const picture = await requestPicture(image);
  if (!picture) return null;
  const { source, fragment, shown, privatePage, site, incognito } = picture;
  const request = { source, fragment, shown, site, keep: !incognito, privatePage, model };
  const answer = await askForPage(picture, broker, (stop) => describeByHost(() => request, stop), signal);
  return wordAnswer(answer, started, await currentStyle());
}

/** What would be written in its place, with all that stands around it; null where `signal` aborts. */
export function proposalOn(
  { tabId, frameId, key }: ImageRef,
  ticket: string,
  signal: AbortSignal,
): Promise<Description | null> {
  const frame = { tabId, frameId };
  return callRemotely(
    () => sendMessage('propose', { key, ticket }, frame),
    () => sendMessage('stopWork', { ticket }, frame),
    signal,
  );
}

/** Asks the host when it is the page's turn, and writes down what was fetched for it. */
async function askForPage<Answer extends HostAnswer | PictureAnswer>(
  { source, privatePage, page, incognito }: RequestedPicture,
  broker: Broker,
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | FailedAnswer> {
  const lane = privatePage ? 'private' : 'public';
  const job = studioJob(source.type === 'ticket' ? null : lane, ask);
  const answer = await broker.request(job, signal);
  if (source.type === 'url' && !incognito) logAddress(source.url, page, 'host', answer);
  return answer;
}
