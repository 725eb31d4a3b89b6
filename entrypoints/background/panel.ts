import { browser } from 'wxt/browser';
import { onMessage } from '@/utils/messages';

/** Injects the panel's script into the frame that asks for it, the first time somebody there wants a panel. */
export function bringPanels(): void {
  onMessage('loadPanel', async ({ sender: { tab, frameId } }) => {
    if (tab?.id === undefined) return;
    const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
    await browser.scripting.executeScript({ target, files: ['/panel.js'] });
  });
}
