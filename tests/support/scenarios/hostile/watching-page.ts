/**
 * A script for the head of a page that wants to find out whether we are there. It notes in `traces` what a page can notice:
 * changes of its document, events, calls of functions that it has replaced, requests, errors and new globals.
 */
export const WATCH = String.raw`
  globalThis.traces = [];
  const note = (what) => traces.push(what);
  const functions = [
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Element.prototype, ['setAttribute', 'getAttribute', 'attachShadow', 'matches', 'getBoundingClientRect']],
    [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode']],
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'elementsFromPoint']],
    [HTMLCanvasElement.prototype, ['toBlob', 'getContext']],
    [globalThis, ['getComputedStyle', 'postMessage', 'fetch', 'MutationObserver', 'IntersectionObserver']],
  ];
  const watch = () => {
    new MutationObserver((changes) => {
      for (const { type, attributeName, target } of changes) note([type, attributeName, target.nodeName].join(' '));
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { name, initiatorType } of list.getEntries()) {
        // Those of the page's own elements, and its icon, are no trace.
        if (initiatorType !== 'img' && initiatorType !== 'other') note('request ' + new URL(name).pathname);
      }
    }).observe({ type: 'resource' });
    for (const name of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'focusin', 'copy', 'altscribe']) {
      addEventListener(name, () => note('event ' + name), true);
    }
    for (const name of ['log', 'warn', 'error', 'info']) console[name] = () => note('console ' + name);
    for (const [owner, names] of functions) for (const name of names) {
      const real = owner[name];
      owner[name] = function (...values) {
        note('call ' + name);
        return new.target ? new real(...values) : real.apply(this, values);
      };
    }
    globalThis.globalsBefore = new Set([...Object.getOwnPropertyNames(globalThis), 'globalsBefore']);
  };
  addEventListener('DOMContentLoaded', watch);`;

declare global {
  var traces: string[];
  var globalsBefore: Set<string>;
}

/** What the page has noticed, each once. To be run in the page. */
export function tracesInPage(): string[] {
  const now = Object.getOwnPropertyNames(globalThis);
  // The driver of the browser leaves its own.
  const added = now.filter((name) => !globalThis.globalsBefore.has(name) && !/^__|^cdc_/.test(name));
  return [...new Set([...globalThis.traces, ...added.map((name) => `global ${name}`)])].toSorted();
}
