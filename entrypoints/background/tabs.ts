import { browser, type Browser } from 'wxt/browser';

/** Ids of the frames of a tab that run our content script; none where it may not run. */
export async function framesOf(tabId: number): Promise<number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => true,
    });
    return results.map(({ frameId }) => frameId);
  } catch {
    return [];
  }
}

/** Asks every frame of a tab; frames that do not answer are left out. */
export async function askFrames<T>(tabId: number, ask: (frameId: number) => Promise<T>): Promise<T[]> {
  const answers = await Promise.allSettled((await framesOf(tabId)).map(ask));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** The tab a person looks at. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
