import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';
import { LOOK_CLOSER } from '#utils/protocol/page-protocol.ts';
import { lookCloser } from '#entrypoints/background/tabs/frames.ts';
import { askingFrame } from './asking-frame.ts';

/** Brings a frame the script with which it looks closer. The frame hears when that is there, or that it cannot be. */
export function serveCloserLook(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const frame = isLookCloser(message) ? askingFrame(sender) : null;
    if (!frame) return;
    lookCloser(frame.tabId, frame.frameId)
      .catch(log.swallowed('closer look: frame takes no scripts'))
      .finally(() => respond());
    return true;
  });
}

function isLookCloser(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === LOOK_CLOSER.type
  );
}
