import type { JSHandle } from 'playwright-core';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { TextFinding } from '#utils/domain/findings.ts';

/** Lines of text on a plain ground. */
export interface TextDrawing {
  width: number;
  height: number;
  /** Null is transparent. */
  ground?: string | null;
  ink?: string;
  size?: number;
  /** Each with the left end of its base line. */
  lines?: [text: string, x: number, y: number][];
  turn?: number;
  /** A strip across the top, as of a window. */
  bar?: boolean;
  mirrored?: boolean;
  abort?: 'before' | 'soon';
  /** Text, where it is left out. */
  kind?: 'text' | 'screenshot' | 'chart';
}

/** Draws on a canvas of the page and reads it with the packaged files. */
export async function readDrawnText(
  made: JSHandle<Engine>,
  card: ReaderCard,
  drawing: TextDrawing,
): Promise<TextFinding> {
  return made.evaluate(
    async (made, { card, drawing }) => {
      const { width, height, ground = '#fff', ink = '#000', size = 24, lines = [] } = drawing;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      if (ground) {
        context.fillStyle = ground;
        context.fillRect(0, 0, width, height);
      }
      if (drawing.bar) {
        context.fillStyle = '#345';
        context.fillRect(0, 0, width, 40);
      }
      context.translate(width / 2, height / 2);
      context.rotate(((drawing.turn ?? 0) * Math.PI) / 180);
      if (drawing.mirrored) context.scale(-1, 1);
      context.translate(-width / 2, -height / 2);
      context.fillStyle = ink;
      context.font = `${size}px sans-serif`;
      for (const [text, x, y] of lines) context.fillText(text, x, y);
      const { data } = context.getImageData(0, 0, width, height);
      const pixels = { width, height, data, naturalWidth: width, naturalHeight: height };
      const controller = new AbortController();
      if (drawing.abort === 'before') controller.abort();
      if (drawing.abort === 'soon') setTimeout(() => controller.abort(), 10);
      return globalThis.engine.readText(
        made,
        card,
        pixels,
        { kind: drawing.kind ?? 'text', sureOfKind: true },
        controller.signal,
      );
    },
    { card, drawing },
  );
}
