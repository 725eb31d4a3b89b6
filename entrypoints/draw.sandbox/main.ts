import { drawSvg } from '#models/obtain/svg/draw.ts';
import type { DrawMessage, DrawnMessage } from '#models/obtain/svg/svg-messages.ts';

addEventListener('message', ({ data, source, ports: [port] }: MessageEvent<DrawMessage>) => {
  if (source !== parent || !port) return;
  drawSvg(data.svg).then(
    (pixels) => port.postMessage({ type: 'drawn', pixels } satisfies DrawnMessage),
    (error: Error) =>
      port.postMessage({ type: 'draw-failed', message: error.message } satisfies DrawnMessage),
  );
});
