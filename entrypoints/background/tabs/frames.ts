import { browser, type Browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

/** The script that answers what a person asks of a frame. It is injected before the first question. */
const COMMANDS = '/panel.js';

/** What a frame needs to look closer at an element. */
const CLOSER_LOOK = '/closer-look.js';

/** Prepares one frame to be asked something. @throws where our scripts may not run. */
export async function prepareFrame(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [COMMANDS] });
}

/** Lets a frame look closer at its elements. @throws where our scripts may not run. */
export async function lookCloser(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CLOSER_LOOK] });
}

/** Prepares every frame of a tab and gives their ids; none where our scripts may not run. */
export async function prepareFrames(tabId: number): Promise<number[]> {
  try {
    // Where people give access on click only, Chromium would hold the script back until they do, and the answer with it. A tab that
    // we may not see has no address.
    if ((await browser.tabs.get(tabId)).url === undefined) return [];
    const target = { tabId, allFrames: true };
    const frames = await browser.scripting.executeScript({ target, func: isReady });
    // The popup asks twice a second: a frame that answers is left as it is.
    const fresh = frames.flatMap(({ frameId, result }) => (result ? [] : [frameId]));
    if (fresh.length > 0) {
      await browser.scripting.executeScript({ target: { tabId, frameIds: fresh }, files: [COMMANDS] });
    }
    return frames.map(({ frameId }) => frameId);
  } catch (error) {
    log.swallow('frames: tab takes no scripts', error);
    return [];
  }
}

/** Runs inside a frame, without this module: true where panel.js answers there already (utils/protocol/answering.ts). */
async function isReady(): Promise<boolean> {
  const world = globalThis as { [key: symbol]: { signal: AbortSignal; ready: Promise<void> } | undefined };
  const state = world[Symbol.for('altscribe.answering')];
  await state?.ready;
  return state !== undefined && !state.signal.aborted;
}

/** Asks every frame of a tab; frames that do not answer are left out. */
export async function askFrames<T>(tabId: number, ask: (frameId: number) => Promise<T>): Promise<T[]> {
  const leaveOut = log.swallowed<T[]>('frames: no answer', []);
  const frameIds = await prepareFrames(tabId);
  const answers = await Promise.all(
    frameIds.map((frameId) => ask(frameId).then((answer) => [answer], leaveOut)),
  );
  return answers.flatMap((answer) => answer);
}

/** The tab that the person is looking at. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
