import { toBuffer } from 'bwip-js/node';
import type { EnginePage } from '#scripts/lib/engine-page.ts';
import type { CodeFinding } from '#utils/domain/findings.ts';

/** How a code is drawn into its picture. */
export interface CodeDrawing {
  /** Edge of the code in the picture, in pixels; its own size where left out. */
  side?: number;
  /** Free space around it. */
  around?: number;
  /** Degrees. */
  turned?: number;
  /** Horizontal shift of each row, as a share of its height. */
  skew?: number;
  dark?: string;
  light?: string;
  /** Drawn around and below a transparent light: a colour, or 'photo'. */
  ground?: string;
  blur?: number;
  noise?: number;
  mirrored?: boolean;
  /** Share of the code that is painted over, from its middle. */
  hidden?: number;
  /** Read as where the router saw no code: only if it has the signs of one, and in fewer views. */
  unlikely?: boolean;
  /** How far the lower right corner is pulled in, along each axis, as an editor distorts: a share of the side. */
  distorted?: number;
}

export interface Code {
  bcid: string;
  text: string;
  scale?: number;
  eclevel?: string;
  /** Its quiet zone, in modules. */
  padding?: number;
  /** What else bwip-js is told, by its own names. */
  more?: Record<string, string | number | boolean>;
}

/** Draws a code in the page, and reads it there. */
export async function readDrawnCode(
  engine: EnginePage,
  code: Code,
  drawing: CodeDrawing = {},
): Promise<CodeFinding | null> {
  const { more, ...rest } = code;
  const png = await toBuffer({ ...rest, ...more, backgroundcolor: 'FFFFFF' });
  engine.answers.set('/code.png', (_, response) => response.end(png));
  return engine.page.evaluate(drawAndRead, drawing);
}

/** Runs in the page, so it can use nothing from outside itself. */
async function drawAndRead(how: CodeDrawing): Promise<CodeFinding | null> {
  const code = await createImageBitmap(await (await fetch('/code.png')).blob());
  const large = how.side ?? Math.max(code.width, code.height);
  const share = large / Math.max(code.width, code.height);
  const [width, height] = [Math.round(code.width * share), Math.round(code.height * share)];
  const around = how.around ?? 20;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows only what is in here
  const context = (wide: number, high: number) =>
    new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true })!;

  // The code in its colours.
  const tinted = context(code.width, code.height);
  tinted.drawImage(code, 0, 0);
  if (how.hidden) {
    const hole = [code.width * Math.sqrt(how.hidden), code.height * Math.sqrt(how.hidden)] as const;
    tinted.fillStyle = 'white';
    tinted.fillRect((code.width - hole[0]) / 2, (code.height - hole[1]) / 2, ...hole);
  }
  const colourOf = (name: string) => {
    const dot = context(1, 1);
    dot.fillStyle = name;
    dot.fillRect(0, 0, 1, 1);
    return dot.getImageData(0, 0, 1, 1).data;
  };
  const [dark, light] = [colourOf(how.dark ?? 'black'), colourOf(how.light ?? 'white')];
  const colours = tinted.getImageData(0, 0, code.width, code.height);
  for (let at = 0; at < colours.data.length; at += 4) {
    colours.data.set(colours.data[at]! < 128 ? dark : light, at);
  }
  tinted.putImageData(colours, 0, 0);

  const target = context(width + 2 * around, height + 2 * around);
  if (how.ground === 'photo') {
    const photo = await (await fetch('/tests/fixtures/pictures/halves.jpg')).blob();
    target.drawImage(await createImageBitmap(photo), 0, 0, target.canvas.width, target.canvas.height);
    for (let stain = 0; stain < 400; stain++) {
      target.fillStyle = `hsl(${(stain * 47) % 360} 60% ${20 + ((stain * 31) % 60)}%)`;
      const [x, y] = [(stain * 193) % target.canvas.width, (stain * 89) % target.canvas.height];
      target.fillRect(x, y, 5 + (stain % 23), 5 + (stain % 17));
    }
  } else if (how.ground !== 'none') {
    target.fillStyle = how.ground ?? how.light ?? 'white';
    target.fillRect(0, 0, target.canvas.width, target.canvas.height);
  }
  target.translate(target.canvas.width / 2, target.canvas.height / 2);
  target.rotate(((how.turned ?? 0) * Math.PI) / 180);
  target.transform(how.mirrored ? -1 : 1, 0, how.skew ?? 0, 1, 0, 0);
  if (how.blur) target.filter = `blur(${how.blur}px)`;
  target.imageSmoothingEnabled = share < 1 || (how.turned ?? 0) % 90 !== 0;
  target.drawImage(tinted.canvas, -width / 2, -height / 2, width, height);

  const { data } = target.getImageData(0, 0, target.canvas.width, target.canvas.height);
  if (how.distorted) {
    const [wide, high] = [target.canvas.width, target.canvas.height];
    const straight = data.slice();
    for (let y = 0, to = 0; y < high; y++) {
      for (let x = 0; x < wide; x++, to += 4) {
        const pull = how.distorted * (x / wide) * (y / high);
        const column = Math.min(wide - 1, Math.round(x + pull * wide));
        const row = Math.min(high - 1, Math.round(y + pull * high));
        data.set(straight.subarray((row * wide + column) * 4).subarray(0, 4), to);
      }
    }
  }
  let seed = 1;
  for (let at = 0; how.noise && at < data.length; at++) {
    seed = (seed * 16_807) % 2_147_483_647;
    if (at % 4 !== 3) data[at] = data[at]! + (seed / 2_147_483_647 - 0.5) * 2 * how.noise;
  }
  const size = { width: target.canvas.width, height: target.canvas.height };
  const pixels = { ...size, data, naturalWidth: size.width, naturalHeight: size.height };
  globalThis.codeReader ??= globalThis.engine.createEngine(new URL('/', location.href).href, 1);
  const isLikely = !how.unlikely;
  if (!isLikely && !globalThis.engine.signsOfCode(pixels)) return null;
  return globalThis.engine.readCode(globalThis.codeReader, pixels, new AbortController().signal, isLikely);
}

declare global {
  var codeReader: ReturnType<typeof globalThis.engine.createEngine> | undefined;
}
