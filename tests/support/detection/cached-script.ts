import type { Page } from 'playwright-core';
import { serve } from '#scripts/lib/serve.ts';

export interface CachedScript {
  /** Runs the script in a document without leaving a trace in it. */
  runIn(page: Page): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves a large script for many documents from an address, so that the browser keeps the compiled code. It does not do so
 * for a script that is evaluated.
 */
export async function cachedScript(code: string): Promise<CachedScript> {
  const server = await serve((_request, response) => {
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    response.setHeader('cache-control', 'public, max-age=86400, immutable');
    response.end(code);
  });
  return {
    runIn: (page) => page.evaluate(load, `${server.origin}/script.js`),
    close: () => server.close(),
  };
}

/** Runs in the page. */
function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement;
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} does not load.`)));
    document.documentElement.append(script);
    script.remove();
  });
}
