import { toSVG } from 'bwip-js/node';

/** A QR code with its quiet zone, as a picture to be rendered. */
export function codePicture(text: string): { html: string; width: number; height: number } {
  const code = toSVG({ bcid: 'qrcode', text, scale: 4 });
  const svg = code.replace('<svg ', '<svg width="232" height="232" ');
  return {
    html: `<div style="padding:24px;width:232px;background:#fff">${svg}</div>`,
    width: 280,
    height: 280,
  };
}
