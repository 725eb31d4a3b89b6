import { browser } from 'wxt/browser';
import { messages, plural, t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { sumUp } from '#utils/protocol/outcome-words.ts';
import { permitCookiesOnce } from '#entrypoints/background/ask/cookie-permits.ts';
import { rememberPanel } from '#entrypoints/background/ask/open-panels.ts';
import { activeTab, askFrames, prepareFrame, prepareFrames } from '#entrypoints/background/tabs/frames.ts';
import { isOff } from '#entrypoints/background/settings/modes.ts';
import { countsOf, describePage, endOfDescribing } from '#entrypoints/background/tabs/describe-page.ts';
import { tellImagesAround } from '#entrypoints/background/tabs/images-around.ts';
import { log } from '#utils/log/log.ts';
import { languageReady } from '#entrypoints/background/language/interface-language.ts';

/** Serves the keyboard commands. Both say what they do, since a person asked. */
export function answerKeys(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    void run(command, tab?.id).catch(log.swallowed('keys: command failed'));
  });
}

async function run(command: string, tabId: number | undefined): Promise<void> {
  await languageReady();
  const id = tabId ?? (await activeTab())?.id;
  if (id === undefined) return;
  if (await isOff(id)) return announce(id, t('announce_off_site', t('popup_switch')));
  if (command === 'describe-current') await describeCurrent(id);
  if (command === 'describe-all') await describeAll(id);
}

/** Says how many are described now and, at the end, what became of every image of the page. */
async function describeAll(tabId: number): Promise<void> {
  const asked = await describePage(tabId);
  if (asked === 0) return announce(tabId, t('popup_nothing_missing'));
  await announce(tabId, plural('announce_describing', asked));
  await endOfDescribing(tabId);
  await announce(tabId, sumUp(await countsOf(tabId), messages));
}

/** The frame that has the focus takes it on; where none has, the first frame that has an image. */
async function describeCurrent(tabId: number): Promise<void> {
  const taken = await askFrames(tabId, (frameId) => describeIn(tabId, frameId, false));
  if (taken.includes(true)) return;
  for (const frameId of await prepareFrames(tabId)) {
    if (await describeIn(tabId, frameId, true).catch(log.swallowed('keys: frame is gone', false))) return;
  }
  await announce(tabId, t('announce_no_image'));
}

async function describeIn(tabId: number, frameId: number, force: boolean): Promise<boolean> {
  const { taken, panelFor } = await sendMessage('describeCurrent', { force }, { tabId, frameId });
  if (taken) {
    permitCookiesOnce(tabId, frameId);
    void tellImagesAround(tabId, frameId).catch(log.swallowed('keys: images are not counted'));
  }
  await rememberPanel(tabId, frameId, panelFor);
  return taken;
}

async function announce(tabId: number, text: string): Promise<void> {
  await prepareFrame(tabId, 0);
  await sendMessage('announce', { text }, { tabId, frameId: 0 });
}
