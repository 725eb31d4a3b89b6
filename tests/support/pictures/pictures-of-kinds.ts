import type { Kind } from '#utils/domain/kinds.ts';

/** A picture to be rendered by a test. It is drawn by hand, not by a generator of the router's training data. */
export interface Drawn {
  /** The body of the page. */
  html: string;
  width: number;
  height: number;
  /** What the text must match; null if there must be none. */
  says: RegExp | null;
}

const svg = (width: number, height: number, content: string, ground = '#fff') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="background:${ground}">${content}</svg>`;

const BARS = [
  ['January', 40, 120],
  ['February', 95, 150],
  ['March', 60, 90],
  ['April', 130, 60],
].map(([month, height], index) => {
  const x = 90 + index * 110;
  return (
    `<rect x="${x}" y="${290 - Number(height) * 1.4}" width="70" height="${Number(height) * 1.4}" fill="#3b6fb5"/>` +
    `<text x="${x + 35}" y="318" text-anchor="middle" font-size="17" font-family="sans-serif">${month}</text>`
  );
});

const TICKS = [0, 50, 100, 150].map(
  (tick) =>
    `<line x1="70" x2="540" y1="${290 - tick * 1.4}" y2="${290 - tick * 1.4}" stroke="#ddd"/>` +
    `<text x="60" y="${296 - tick * 1.4}" text-anchor="end" font-size="15" font-family="sans-serif">${tick}</text>`,
);

const box = (x: number, y: number, label: string) =>
  `<rect x="${x}" y="${y}" width="150" height="56" rx="8" fill="#eef4fb" stroke="#345" stroke-width="2"/>` +
  `<text x="${x + 75}" y="${y + 34}" text-anchor="middle" font-size="18" font-family="sans-serif">${label}</text>`;

const arrow = (x1: number, y1: number, x2: number, y2: number) =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#345" stroke-width="2" marker-end="url(#tip)"/>`;

const TIP =
  '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#345"/></marker></defs>';

const ROADS =
  'M60 -10l30 480M250 -10q10 170 60 340M370 -10l-20 330M-10 60l660 30M-10 180q300 30 660 -60M480 200l60 120M590 -10l-20 300';

const tree = (x: number, y: number, size: number) =>
  `<rect x="${x - size / 10}" y="${y}" width="${size / 5}" height="${size * 0.7}" fill="#7a4a2b" stroke="#3b2314" stroke-width="3"/>` +
  `<path d="M${x} ${y - size}q${size * 0.8} ${size * 0.2} ${size * 0.6} ${size * 0.9}q-${size * 0.6} ${size * 0.4} -${size * 1.2} 0q-${size * 0.2} -${size * 0.7} ${size * 0.6} -${size * 0.9}z" fill="#4f9d4a" stroke="#22501f" stroke-width="3"/>`;

/** One of every kind, except photos, paintings and codes, which cannot be drawn by hand. */
export const DRAWN: Record<Exclude<Kind, 'photo' | 'painting' | 'qr'>, Drawn> = {
  drawing: {
    width: 560,
    height: 400,
    html: svg(
      560,
      400,
      `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8fd0f0"/><stop offset="1" stop-color="#fdf1d0"/></linearGradient></defs>
      <rect width="560" height="400" fill="url(#sky)"/>
      <path d="M0 270q120 -90 250 -20q150 -110 310 10v140h-560z" fill="#9cc56b" stroke="#4b7330" stroke-width="3"/>
      <path d="M0 320q180 -60 560 20v60h-560z" fill="#7bb04e" stroke="#4b7330" stroke-width="3"/>
      <path d="M200 230h150v110h-150z" fill="#f2d7a7" stroke="#5a3d22" stroke-width="4"/>
      <path d="M185 232l90 -80l90 80z" fill="#c2452f" stroke="#5a1d12" stroke-width="4"/><path d="M310 185v-40h24v62" fill="#a8563f" stroke="#5a1d12" stroke-width="3"/>
      <rect x="258" y="280" width="34" height="60" fill="#7c4a24" stroke="#3b2314" stroke-width="3"/><circle cx="285" cy="312" r="3" fill="#f0c040"/>
      <rect x="215" y="255" width="30" height="28" fill="#bfe3f2" stroke="#5a3d22" stroke-width="3"/><path d="M230 255v28M215 269h30" stroke="#5a3d22" stroke-width="2"/>
      <path d="M322 140q10 -18 26 -14q4 -18 24 -12" fill="none" stroke="#888" stroke-width="5" stroke-linecap="round"/>
      ${tree(110, 250, 90)}${tree(440, 270, 70)}
      <path d="M70 90q8 -10 16 0q8 -10 16 0M120 70q7 -9 14 0q7 -9 14 0" fill="none" stroke="#333" stroke-width="3"/>`,
    ),
    says: null,
  },
  icon: {
    width: 64,
    height: 64,
    html: svg(
      64,
      64,
      '<g fill="none" stroke="#222" stroke-width="5" stroke-linecap="round"><circle cx="27" cy="27" r="16"/><path d="M39 39L55 55"/></g>',
    ),
    says: /^Icon$/,
  },
  logo: {
    width: 320,
    height: 110,
    html: svg(
      320,
      110,
      '<path d="M20 85L55 20L90 85Z" fill="#e4572e"/><circle cx="55" cy="62" r="14" fill="#fff"/><text x="108" y="74" font-size="52" font-weight="700" font-family="sans-serif" fill="#222">Tentora</text>',
    ),
    says: /^Logo: Tentora$/,
  },
  flag: {
    width: 300,
    height: 200,
    html: svg(
      300,
      200,
      '<rect width="300" height="67" fill="#0a7d3b"/><rect y="67" width="300" height="66" fill="#fff"/><rect y="133" width="300" height="67" fill="#c8102e"/><path d="M0 0L110 100L0 200Z" fill="#12307b"/>',
    ),
    says: /^Flag$/,
  },
  emoji: {
    width: 128,
    height: 128,
    html: svg(
      128,
      128,
      '<circle cx="64" cy="64" r="60" fill="#ffcc4d"/><ellipse cx="43" cy="50" rx="8" ry="12" fill="#664500"/><ellipse cx="85" cy="50" rx="8" ry="12" fill="#664500"/><path d="M30 76q34 40 68 0q-34 14-68 0z" fill="#664500"/>',
      'transparent',
    ),
    says: /^Emoji, possibly: slightly smiling face$/,
  },
  text: {
    width: 520,
    height: 200,
    html: '<div style="width:520px;height:200px;box-sizing:border-box;padding:36px;background:#f7f3e8;font:28px/1.5 serif">The library is closed<br>on public holidays.</div>',
    says: /^Text: The library is closed on public holidays\.$/,
  },
  chart: {
    width: 560,
    height: 340,
    html: svg(
      560,
      340,
      `<text x="280" y="34" text-anchor="middle" font-size="24" font-family="sans-serif">Rainfall by month</text>${TICKS.join('')}${BARS.join('')}`,
    ),
    says: /^Bar chart: Rainfall by month\. January, February, March, April$/,
  },
  diagram: {
    width: 560,
    height: 300,
    html: svg(
      560,
      300,
      `${TIP}${box(30, 40, 'Order')}${box(370, 40, 'Payment')}${box(200, 190, 'Delivery')}${arrow(180, 68, 368, 68)}${arrow(420, 96, 330, 188)}${arrow(220, 188, 120, 98)}`,
    ),
    says: /^Diagram: (?=.*Order)(?=.*Payment)(?=.*Delivery)/,
  },
  screenshot: {
    width: 900,
    height: 620,
    html: `<div style="width:900px;height:620px;background:#fff;font:16px/1.5 sans-serif;overflow:hidden">
      <div style="background:#243447;color:#fff;padding:12px 24px"><b>Harbour</b> &nbsp; Home &nbsp; Tickets &nbsp; Timetable &nbsp; Contact</div>
      <div style="display:flex;gap:32px;padding:24px"><div style="flex:1">
      <h1 style="font-size:34px;margin:8px 0">Ferries to the islands</h1>
      <p>The first boat leaves at seven in the morning. In summer there is one every hour until sunset; in winter only three a day.</p>
      <p>Bicycles travel free of charge. Dogs need a ticket of their own, and a lead.</p>
      <p><span style="background:#1a66cc;color:#fff;padding:8px 18px;border-radius:4px">Buy a ticket</span></p>
      <h2>Where to board</h2><p>Pier three, behind the old customs house. Please be there ten minutes before departure.</p></div>
      <div style="width:220px;background:#eef1f4;padding:16px"><h3>Weather</h3><p>Light wind, 18 degrees</p><h3>News</h3><p>New boat from May</p><p>Works at pier two</p></div></div></div>`,
    says: /^Screenshot: Ferries to the islands\. \d+ words\.$/,
  },
  map: {
    width: 640,
    height: 460,
    html: svg(
      640,
      460,
      `<path d="M0 330q90 -60 190 -20t200 40t250 -70v180h-640z" fill="#a9d3e8"/>
      <path d="M430 40q90 -30 150 30t-20 120q-90 30 -130 -40t0 -110z" fill="#c6e3b3"/>
      <g fill="none" stroke="#c9bfae" stroke-width="13"><path d="${ROADS}"/></g>
      <g fill="none" stroke="#fff" stroke-width="10"><path d="${ROADS}"/></g>
      <path d="M-10 250q180 -60 330 -20t330 -70" fill="none" stroke="#f2c46d" stroke-width="16"/>
      <g font-family="sans-serif" fill="#444" text-anchor="middle"><text x="190" y="140" font-size="26" font-weight="700">Old Town</text>
      <text x="500" y="120" font-size="17">Castle Park</text><text x="330" y="420" font-size="19" fill="#37688a">Harbour</text>
      <text x="120" y="290" font-size="15">Market Street</text><text x="400" y="290" font-size="15">Mill Road</text></g>`,
      '#efeae0',
    ),
    says: /^Map: Old Town\. (?=.*Castle Park)(?=.*Harbour)/,
  },
  blank: {
    width: 300,
    height: 200,
    html: '<div style="width:300px;height:200px;background:linear-gradient(135deg,#9ecbe8,#f6d7b8)"></div>',
    says: null,
  },
};
