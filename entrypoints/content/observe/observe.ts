import { idleQueue } from './idle-queue';
import { shadowRootsIn } from './shadow-roots';

/** Attributes that decide whether an element has a name, is exposed, or shows another picture. */
const WATCHED_ATTRIBUTES = (
  'alt title role aria-label aria-labelledby aria-hidden hidden inert tabindex ' +
  'src srcset sizes media href xlink:href data type crossorigin'
).split(' ');

/** When to look again for shadow roots that were attached late, which no mutation tells; ms after the start. */
const LATE_ROOTS_MS = [500, 2_000, 8_000];

/** What a control's name can depend on beside attributes: text that comes or goes inside it. */
const CONTROLS = 'a, button, summary, label, [role]';

export interface Observed {
  /** A subtree is new, or an attribute of its root changed: judge every picture in it again. */
  changed(subtree: Element): void;
  /** A subtree left its place. */
  removed(subtree: Element): void;
  /** An image loaded or failed. */
  loaded(image: Element): void;
}

/**
 * Watches a document and every shadow root in it, open or closed, with one mutation observer and one pair of
 * load listeners a root. Changed subtrees are handed over in slices when the page is idle.
 */
export function observe(document: Document, observed: Observed, signal: AbortSignal): void {
  const watched = new WeakSet<Node>();

  const dirty = idleQueue<Element>((subtree) => {
    if (!subtree.isConnected) return;
    for (const root of shadowRootsIn(subtree)) watch(root);
    observed.changed(subtree);
  }, signal);

  const mutations = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      for (const node of removedNodes) if (node instanceof Element) observed.removed(node);
      for (const node of addedNodes) if (node instanceof Element) dirty.add(node);
      if (!(target instanceof Element)) continue;
      const around = type === 'attributes' ? target : target.closest(CONTROLS);
      if (around) dirty.add(around);
    }
  });

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    mutations.observe(root, { subtree: true, childList: true, attributeFilter: WATCHED_ATTRIBUTES });
    root.addEventListener('load', loaded, { capture: true, signal });
    root.addEventListener('error', loaded, { capture: true, signal });
    for (const child of root.children) dirty.add(child);
  }

  function loaded({ target }: Event): void {
    if (target instanceof Element) observed.loaded(target);
  }

  function lookForLateRoots(): void {
    for (const root of shadowRootsIn(document.documentElement, true)) watch(root);
  }

  watch(document);
  const timers = LATE_ROOTS_MS.map((ms) => setTimeout(() => requestIdleCallback(lookForLateRoots), ms));
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    for (const timer of timers) clearTimeout(timer);
  });
}
