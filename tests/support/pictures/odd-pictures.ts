import { DRAWN, type Drawn } from './pictures-of-kinds.ts';

type Odd = Pick<Drawn, 'html' | 'width' | 'height'>;

const WORDS = Array.from({ length: 2000 }, (_, index) => ['river', 'stone', 'window', 'garden'][index % 4]);

/** The picture of a text, which is 520 by 200 pixels, transformed by CSS. */
function moved(transform: string, width: number, height: number): Odd {
  const text = `<div style="transform:${transform};transform-origin:0 0;width:520px">${DRAWN.text.html}</div>`;
  return { html: `<div style="width:${width}px;height:${height}px">${text}</div>`, width, height };
}

/** Pictures that are likely to cause trouble. */
export const ODD = {
  strip: {
    html: '<div style="width:600px;height:1px;background:linear-gradient(90deg,red,blue)"></div>',
    width: 600,
    height: 1,
  },
  mirrored: moved('translateX(520px) scaleX(-1)', 520, 200),
  turned: moved('translateX(200px) rotate(90deg)', 200, 520),
  'upside down': moved('translate(520px,200px) rotate(180deg)', 520, 200),
  'two thousand words': {
    html: `<div style="width:1200px;font:15px/1.4 serif;padding:20px;background:#fff">${WORDS.join(' ')}</div>`,
    width: 1240,
    height: 2400,
  },
  'ten thousand pixels high': {
    html: `<div style="width:800px;background:#fff">${DRAWN.screenshot.html.repeat(16)}</div>`,
    width: 800,
    height: 10_000,
  },
} satisfies Record<string, Odd>;
