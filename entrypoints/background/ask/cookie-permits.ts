/** How long a permit lasts, in ms: the picture is first tried without cookies, which takes time. */
const LASTS_MS = 30_000;

/** Until when each holds, by `performance.now`: nobody can set that clock back. */
const permits = new Map<string, number>();

/**
 * To be called when a person asked for one picture of this frame by the menu or the keyboard: it may then be fetched
 * with cookies, once, should it show only with them. The browser tells of the person; a page could forge a message.
 */
export function permitCookiesOnce(tabId: number, frameId: number): void {
  permits.set(keyOf(tabId, frameId), performance.now() + LASTS_MS);
}

/** Uses up the frame's permit; false where it has none. */
export function takePermit(tabId: number, frameId: number): boolean {
  const key = keyOf(tabId, frameId);
  const until = permits.get(key) ?? -Infinity;
  permits.delete(key);
  return performance.now() < until;
}

function keyOf(tabId: number, frameId: number): string {
  return `${tabId} ${frameId}`;
}
