import { browser } from 'wxt/browser';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import type { HostAnswer, PictureAnswer } from '#utils/protocol/host-contract.ts';
import type { Description } from '#utils/domain/description.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { ImageRef, PageImages } from '#utils/protocol/studio-protocol.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { isFetchable } from '#entrypoints/background/ask/from-page.ts';
import { describeByHost, openHost, pictureByHost } from '#entrypoints/background/host/host-link.ts';
import { siteOf } from '#utils/domain/site.ts';
import { isWebmail } from '#utils/never-touched/webmail.ts';
import { askFrames } from '#entrypoints/background/tabs/frames.ts';
import { wordAnswer } from '#entrypoints/background/word/word-answer.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { forgetEdits, rememberEdit } from '#entrypoints/background/edits/edits.ts';
import { noteFetch, outcomeOf } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { inLane } from './in-lane.ts';

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
  const picture = await borrow(image);
  if (!picture) return null;
  const { source, privatePage } = picture;
  const request = { source, privatePage, side: image.side };
  return throughHost<PictureAnswer>(picture, broker, (stop) => pictureByHost(() => request, stop), signal);
}

/** What one model says of the picture alone, whatever stands around it. */
export async function describeBy(
  image: ImageRef,
  model: string,
  broker: Broker,
  signal: AbortSignal,
): Promise<Description | null> {
  const started = performance.now();
  const picture = await borrow(image);
  if (!picture) return null;
  const { source, privatePage, site, incognito } = picture;
  const request = { source, site, keep: !incognito, privatePage, model };
  const work = (stop: AbortSignal) => describeByHost(() => request, stop);
  const answer = await throughHost<HostAnswer>(picture, broker, work, signal);
  return wordAnswer(answer, started, await currentStyle());
}

/** What would be written in its place, with all that stands around it; null where `signal` aborts. */
export async function proposalOn(
  { tabId, frameId, key }: ImageRef,
  ticket: string,
  signal: AbortSignal,
): Promise<Description | null> {
  const stop = () => void sendMessage('stopWork', { ticket }, { tabId, frameId }).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  return sendMessage('propose', { key, ticket }, { tabId, frameId });
}

/** Writes a person's text into the page, and remembers it unless the window is private. */
export async function placeOn({ tabId, frameId, key, text }: ImageRef & { text: string }): Promise<boolean> {
  const address = await sendMessage('place', { key, text }, { tabId, frameId });
  return address !== null && remember(tabId, address, text);
}

/** Takes our text out of the page, and remembers that none is wanted unless the window is private. */
export async function rejectOn({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  return address !== null && remember(tabId, address, null);
}

/** Forgets what a person decided, and takes it out of the page. */
export async function reconsider({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  if (address === null) return false;
  const site = siteOf((await browser.tabs.get(tabId)).url);
  if (site !== null) await forgetEdits({ site, address });
  return true;
}

async function remember(tabId: number, address: string, text: string | null): Promise<true> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  if (site !== null && !incognito) await rememberEdit({ site, address, text, at: Date.now() });
  return true;
}

/** Has the host do its work in the lane that the picture's page asks for, and notes what it fetched. */
async function throughHost<Answer extends HostAnswer | PictureAnswer>(
  { source, privatePage, page, incognito }: Borrowed,
  broker: Broker,
  work: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
) {
  const lane = privatePage ? 'private' : 'public';
  const answer = await inLane<Answer>(broker, source.type === 'ticket' ? null : lane, work, signal);
  if (source.type === 'url' && !incognito) noteFetch(source.url, page, 'host', outcomeOf(answer));
  return answer;
}

type Borrowed = NonNullable<Awaited<ReturnType<typeof borrow>>>;

/** Who has the bytes of an image: the page has supplied them, or the host may fetch them. Never from mail. */
async function borrow({ tabId, frameId, key }: ImageRef) {
  const { url: page = '', incognito } = await browser.tabs.get(tabId);
  const site = siteOf(page);
  if (site === null || isWebmail(page)) return null;
  await openHost();
  const ticket = crypto.randomUUID();
  const lent = await sendMessage('lend', { key, ticket }, { tabId, frameId });
  if (!lent || (lent.by === 'host' && !isFetchable(lent.url))) return null;
  const source =
    lent.by === 'page'
      ? { type: 'ticket' as const, ticket }
      : { type: 'url' as const, url: lent.url, credentials: 'omit' as const };
  // What a frame says of its own address is not to be trusted: frames get what public pages get.
  const privatePage = frameId === 0 && URL.canParse(page) && isPrivateAddress(page);
  return { source, privatePage, site, page, incognito };
}
