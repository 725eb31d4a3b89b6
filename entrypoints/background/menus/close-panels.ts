import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import { askFrames } from '#entrypoints/background/tabs/frames.ts';

/** Closes the panels of a tab when the person presses Escape in another of its frames: a panel does not hear that. */
export function closePanelsOnEscape(): void {
  onMessage('escaped', ({ sender: { tab } }) => closePanels(tab?.id));
}

async function closePanels(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await askFrames(tabId, (frameId) => sendMessage('closePanel', undefined, { tabId, frameId }));
}
