import { markAsOurs } from './ours.ts';
import { modalDialogFor } from './top-layer.ts';

/** A live region must be in the tree for a moment before its text changes, or it is not read. */
const SETTLE_MS = 150;
const LIFETIME_MS = 10_000;

/** ARIA notify (WICG), which TypeScript's DOM types do not know yet. */
type AriaNotifier = Node & { ariaNotify?: (text: string) => void };

/** Says `text` to a screen reader, politely and without moving focus. */
export function announce(text: string): void {
  const dialog = modalDialogFor(null);
  const notifier: AriaNotifier = dialog ?? document;
  if (notifier.ariaNotify) {
    notifier.ariaNotify(text);
    return;
  }
  announceByLiveRegion(text, dialog ?? document.documentElement);
}

function announceByLiveRegion(text: string, parent: Element): void {
  const host = document.createElement('div');
  // Off-screen, not hidden: hidden regions are silent.
  host.style.cssText =
    'all: initial !important; position: fixed !important; inset-block-start: -100vh !important';
  const region = document.createElement('div');
  region.ariaLive = 'polite';
  host.attachShadow({ mode: 'closed' }).append(region);
  markAsOurs(host);
  parent.append(host);
  setTimeout(() => (region.textContent = text), SETTLE_MS);
  setTimeout(() => host.remove(), LIFETIME_MS);
}
