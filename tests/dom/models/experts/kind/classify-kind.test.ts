import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kind } from '#utils/domain/kinds.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

/** Draws a picture in the page, as PNG and back, and asks the router for its kind. */
function kindOf(draw: Draw, width = 400, height = 300) {
  return engine.page.evaluate(
    async ([source, w, h]) => {
      const { catalog, createEngine, decodePicture, routePicture, stopwatch, NO_EARLIER_ENCODINGS } =
        globalThis.engine;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [w, h];
      (new Function(`return ${source}`)() as Draw)(canvas.getContext('2d')!, w, h);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      const pixels = await decodePicture(await blob!.arrayBuffer(), 'image/png');
      const models = createEngine(`${location.origin}/`);
      return routePicture(models, catalog.roles.router!, pixels, NO_EARLIER_ENCODINGS, stopwatch());
    },
    [draw.toString(), width, height] as const,
  );
}

const PICTURES: [Kind, Draw][] = [
  [
    'blank',
    (context, width, height) => {
      const gradient = context.createLinearGradient(0, 0, width, height);
      gradient.addColorStop(0, '#446');
      gradient.addColorStop(1, '#9bd');
      context.fillStyle = gradient;
      context.fillRect(0, 0, width, height);
    },
  ],
  [
    'text',
    (context, width, height) => {
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      context.fillStyle = 'black';
      context.font = '20px sans-serif';
      for (let line = 0; line < 9; line++)
        context.fillText('The shop is closed on Sunday morning', 20, 40 + line * 28);
    },
  ],
  [
    'chart',
    (context, width, height) => {
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      context.font = '14px sans-serif';
      for (let bar = 0; bar < 6; bar++) {
        const tall = [90, 150, 60, 190, 120, 170][bar]!;
        context.fillStyle = '#4477aa';
        context.fillRect(60 + bar * 54, 260 - tall, 36, tall);
        context.fillStyle = 'black';
        context.fillText(`20${10 + bar}`, 62 + bar * 54, 280);
        context.fillText(String(bar * 40), 20, 265 - bar * 40);
      }
      context.fillText('Visitors by year', 140, 30);
      context.strokeRect(50, 40, 1, 220);
      context.strokeRect(50, 260, 340, 1);
    },
  ],
];

test.each(PICTURES)('%s is told from what it looks like', async (kind, draw) => {
  expect((await kindOf(draw)).kind).toBe(kind);
});

test('the probabilities of the kinds together are 1, also for a picture of one pixel', async () => {
  const { kinds, words } = await kindOf((context) => context.fillRect(0, 0, 1, 1), 1, 1);
  expect(Object.values(kinds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  expect(words).toBeGreaterThanOrEqual(0);
  expect(words).toBeLessThanOrEqual(1);
});
