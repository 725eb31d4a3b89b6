import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHostPage, type HostPage } from '#tests/support/dom/host-page.ts';

let opened: HostPage;
beforeAll(async () => {
  opened = await openHostPage();
});
afterAll(() => opened.close());

interface Example {
  objects: Record<string, number>;
  names: Record<string, number>;
  stuff: Record<string, number>;
  scenes: Record<string, number>;
  acts: Record<string, number>;
}

/** Written by `python -m altlist.fixture` (models/training/list). */
const examples = JSON.parse(await readFile('tests/fixtures/list/seen.json', 'utf8')) as Record<
  string,
  Example
>;

/** Browsers decode and shrink a JPEG a little differently from Pillow, so nearly the same numbers come out. */
const NEAR = 0.12;

test.each(Object.entries(examples))(
  'what the heads see in %s is what Python sees',
  async (file, expected) => {
    const bytes = await readFile(`scripts/demo/page/pictures/${file}`);
    const url = opened.serveBytes(`/${file}`, new Uint8Array(bytes).buffer);
    const answer = await opened.describePicture(url, { raw: true });
    const seen = answer.ok ? answer.findings.seen : null;
    if (!seen) throw new Error('The lister was not asked.');
    const found = {
      objects: Object.fromEntries(seen.objects.map(({ label, probability }) => [label, probability])),
      names: Object.fromEntries(seen.names.map(({ name, probability }) => [name, probability])),
      stuff: Object.fromEntries(seen.stuff.map(({ name, probability }) => [name, probability])),
      scenes: Object.fromEntries(seen.scenes.map(({ name, probability }) => [name, probability])),
      acts: Object.fromEntries(seen.acts.map(({ name, probability }) => [name, probability])),
    };
    for (const part of ['objects', 'names', 'stuff', 'scenes', 'acts'] as const) {
      for (const [name, probability] of Object.entries(expected[part])) {
        if (probability < 0.4) continue;
        expect(Math.abs((found[part][name] ?? 0) - probability), `${part} ${name}`).toBeLessThan(NEAR);
      }
    }
    const largest = Math.max(
      ...seen.objects.flatMap(({ boxes }) => boxes.map(([, , width, height]) => width * height)),
    );
    expect(largest).toBeGreaterThan(0.1);
  },
);
