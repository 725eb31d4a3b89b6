import type { Pixels } from '#models/engine/picture/pixels.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { createTurns } from '#utils/async/turns.ts';
import type { DrawMessage, DrawnMessage, SvgDrawing } from './svg-messages.ts';

/** Draws an SVG. @throws PictureError where it cannot be drawn, or not in time */
export type DrawSvg = (svg: SvgDrawing, signal: AbortSignal) => Promise<Pixels>;

/**
 * Draws SVG in a frame of the sandboxed page, which has a process of its own. When an SVG takes too long, the frame is
 * removed, and the next SVG gets a new one.
 * @param page address of the sandboxed page
 */
export function createSvgFrame(page: string, hostSignal: AbortSignal, limit: number = LIMITS.draw): DrawSvg {
  const takeTurn = createTurns();
  let frame: SvgFrame | null = null;
  const remove = () => {
    frame?.element.remove();
    frame = null;
  };
  hostSignal.addEventListener('abort', remove, { once: true });

  const draw = async (svg: SvgDrawing, signal: AbortSignal): Promise<Pixels> => {
    const answer = Promise.withResolvers<DrawnMessage>();
    const timer = setTimeout(() => answer.reject(tooComplex(limit)), limit);
    const onAbort = () => answer.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<DrawnMessage>) => answer.resolve(data));
    port1.start();
    try {
      frame ??= openFrame(page);
      await Promise.race([frame.loaded, answer.promise]);
      const message: DrawMessage = { type: 'draw', svg };
      // The frame's origin is opaque, so it cannot be named here.
      frame.element.contentWindow?.postMessage(message, '*', [port2]);
      return pixelsOf(await answer.promise);
    } catch (error) {
      remove();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      port1.close();
    }
  };

  return (svg, signal) => takeTurn(() => draw(svg, signal), AbortSignal.any([hostSignal, signal]));
}

interface SvgFrame {
  element: HTMLIFrameElement;
  loaded: Promise<unknown>;
}

function openFrame(page: string): SvgFrame {
  const element = document.createElement('iframe');
  const loaded = new Promise((done) => {
    element.addEventListener('load', done, { once: true });
  });
  element.src = page;
  document.body.append(element);
  return { element, loaded };
}

function pixelsOf(message: DrawnMessage): Pixels {
  if (message.type === 'drawn') return message.pixels;
  throw new PictureError('unreadable', message.message);
}

function tooComplex(limit: number): PictureError {
  return new PictureError('svg-too-complex', `The SVG was not drawn within ${limit / 1000} seconds.`);
}
