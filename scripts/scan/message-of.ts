/** The first line of an error's message, without Playwright's prefix. */
export function messageOf(error: unknown): string {
  const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return first.replace(/^(page|frame)\.\w+: /, '');
}
