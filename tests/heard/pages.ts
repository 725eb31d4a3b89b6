import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';

const image = (id: string, file: string) =>
  `<img id="${id}" tabindex="0" width="320" src="/pictures/${file}?${id}">`;

/** Pages whose headings and texts say nothing of their images, so that what is heard of these is ours. */
const PAGES: Record<string, string> = {
  '/automatic': image('cat', 'cat.jpg'),
  '/asked': image('cup', 'coffee.jpg'),
  '/panel': image('cat', 'cat.jpg'),
  '/popup': image('cat', 'cat.jpg'),
  '/yields': image('cat', 'cat.jpg'),
};

export function serveHeardPages(): Promise<LocalServer> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = PAGES[pathname];
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(
        `<!doctype html><html lang="en"><title>Page ${pathname}</title><button>Start</button>${page}`,
      );
    }
    void readFile(join(ROOT, 'scripts/demo/page', pathname)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
}
