import type { Browser } from 'wxt/browser';
import { siteOf } from '#utils/domain/site.ts';
import { log } from '#utils/log/log.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import type { KeptWording } from '#utils/protocol/panel-decision.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { editsOf } from '#entrypoints/background/edits/edits.ts';
import { settingsFor } from '#entrypoints/background/settings/tell-pages.ts';
import { prepareFrame } from '#entrypoints/background/tabs/frames.ts';
import { askingFrame, type AskingFrame } from './asking-frame.ts';

/** Tells panel.js which words it has to put back into its frame. */
export function answerKeptWords(): void {
  onMessage('keptWords', ({ sender }) => keptFor(sender));
}

async function keptFor(sender: Browser.runtime.MessageSender): Promise<KeptWording[]> {
  const frame = askingFrame(sender);
  return frame ? keptWords(frame, (await settingsFor(frame.page)).mode) : [];
}

/**
 * Has panel.js put a person's words back into a frame that was just loaded, where there are such. An image that lacks a
 * text is asked about in automatic mode, and gets the words as the answer; on request nothing is asked by itself, and never
 * where the page has a name of its own.
 */
export async function returnKeptWords(frame: AskingFrame, mode: Mode): Promise<void> {
  if ((await keptWords(frame, mode)).length === 0) return;
  // It asks for the words itself: an answer can go to no other page.
  await prepareFrame(frame.tabId, frame.frameId).catch(log.swallowed('kept words: frame takes no scripts'));
}

async function keptWords({ site, address }: AskingFrame, mode: Mode): Promise<KeptWording[]> {
  // Frames of other sites need not know for which images of this one there are words.
  if (mode === 'off' || siteOf(address) !== site) return [];
  return (await editsOf(site)).flatMap(({ address: picture, text, over }) =>
    text && (over !== undefined || mode === 'request') ? [{ address: picture, text, over }] : [],
  );
}
