import { whenAborted } from '#utils/async/when-aborted.ts';
import { idleQueue, type IdleQueue } from './idle-queue.ts';
import { hear, listenAgain, listening } from '#entrypoints/content/events/listening.ts';
import { is } from '#entrypoints/content/find/element/is.ts';
import { shadowRootsIn } from './shadow-roots.ts';

/**
 * Attributes that decide whether an element has a name, is exposed, is edited, or shows another picture. By any other, style
 * sheets may show and hide something.
 */
const JUDGED_ATTRIBUTES = new Set(
  (
    'alt title role value aria-label aria-labelledby aria-hidden hidden inert tabindex contenteditable ' +
    'src srcset sizes media href xlink:href data type crossorigin'
  ).split(' '),
);

/** What may show or hide something without any change of the page's markup: `:checked`, `:focus-within`, a transition that is over. */
const RESTYLING_EVENTS = 'change focusin transitionend animationend';

/** How long after that to look for what is shown now, in ms: pages change all the time. */
const RESTYLED_MS = 300;

/** When to look for shadow roots that were attached late, which no mutation tells; ms after the start. */
const LATE_ROOTS_MS = [500, 2_000, 8_000];

/** From then on, so long after something was inserted, in ms. */
const LATER_ROOTS_MS = 4_000;

/** What a control's name can depend on beside attributes: text that comes or goes inside it. */
const CONTROLS = 'a,button,summary,label,[role=button],[role=link],[role=tab],[role=option],[role^=menuitem]';

export interface Observed {
  /** A subtree is new, or an attribute of its root changed: judge every picture in it again. */
  changed(subtree: Element): void;
  /** Anything may have come into view by its style; with `isDrawn`, style sheets may also draw something else. */
  restyled(isDrawn: boolean): void;
  /** The page has set the name of an element. */
  named(element: Element): void;
  /** A subtree left its place. */
  removed(subtree: Element): void;
  /** An image loaded or failed. */
  loaded(image: Element): void;
  /** To be called after every write of ours. Set by the observer: what we write needs no second look. */
  wrote(): void;
}

/**
 * Watches a document and every shadow root in it, open or closed, with one mutation observer and one pair of
 * load listeners a root. Changed subtrees are handed over in slices when the page is idle.
 */
export function observe(document: Document, observed: Observed, signal: AbortSignal): void {
  const watched = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let restyling: ReturnType<typeof setTimeout> | null = null;
  let isDrawn = false;

  const dirty = idleQueue<Element>(function* (subtree) {
    if (!subtree.isConnected) return;
    observed.changed(subtree);
    for (const root of shadowRootsIn(subtree)) yield root && watch(root);
  }, signal);

  const searched: IdleQueue<Document | ShadowRoot> = idleQueue(function* (place) {
    for (const child of place.children) {
      for (const root of shadowRootsIn(child)) yield root && (watch(root), searched.add(root));
    }
  }, signal);

  const mutations = new MutationObserver((records) => {
    restyled();
    for (const { target, attributeName, addedNodes, removedNodes } of records) {
      for (const node of removedNodes) if (node instanceof Element) observed.removed(node);
      for (const node of addedNodes) if (node instanceof Element) dirty.add(node);
      if (addedNodes.length) timer ??= setTimeout(lookForRoots, LATER_ROOTS_MS);
      // `document.open()` takes every listener away.
      if (target === document) listenAgain();
      if (!(target instanceof Element)) continue;
      if (attributeName === 'alt' || attributeName === 'aria-label') observed.named(target);
      if (attributeName && attributeName !== 'style' && !is(target, 'svg *')) isDrawn = true;
      const around = attributeName ? target : target.closest(CONTROLS);
      if (around && (!attributeName || JUDGED_ATTRIBUTES.has(attributeName))) dirty.add(around);
    }
  });

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    mutations.observe(root, { subtree: true, childList: true, attributes: true });
    listen(root);
    for (const child of root.children) dirty.add(child);
  }

  function listen(root: Document | ShadowRoot): void {
    hear(root, 'load error', loaded, signal);
    hear(root, RESTYLING_EVENTS, restyled, signal);
  }

  function restyled(): void {
    restyling ??= setTimeout(() => {
      restyling = null;
      if (!signal.aborted) observed.restyled(isDrawn);
      isDrawn = false;
    }, RESTYLED_MS);
  }

  function loaded({ target }: Event): void {
    if (target instanceof Element) observed.loaded(target);
  }

  function lookForRoots(): void {
    timer = null;
    searched.add(document);
  }

  observed.wrote = () => mutations.takeRecords();
  listening(() => listen(document));
  watch(document);
  for (const ms of LATE_ROOTS_MS) setTimeout(lookForRoots, ms);
  whenAborted(signal, () => mutations.disconnect());
}
