/** A picture to be rendered, and what is written in it. */
export interface ReadingCase {
  group: string;
  html: string;
  /** Lines in reading order. */
  text: string[];
  width: number;
  jpeg?: number;
}

const FONTS = [
  'Liberation Sans',
  'Liberation Serif',
  'Liberation Mono',
  'DejaVu Sans',
  'DejaVu Serif',
  'Noto Serif',
  'Open Sans',
  'Lato',
  'EB Garamond',
  'Comic Neue',
];
const COLOURS: [ink: string, ground: string][] = [
  ['#000', '#fff'],
  ['#fff', '#1b2a41'],
  ['#ffd166', '#222'],
  ['#7a0019', '#f3e9d2'],
  ['#fff', '#d62828'],
  ['#0b6e4f', '#e8f5e9'],
];
const ENGLISH = [
  'The library opens at nine on weekdays',
  'Free shipping on orders over $50',
  'Meeting moved to Thursday, 14 March 2024',
  'Please keep this door closed at all times',
  'Sale ends Sunday: up to 70% off everything',
  'Water boils at 100 degrees Celsius',
  'Contact us: help@example.org',
  'Chapter 7 - The long way home',
];
const ACCENTS: Record<string, string[]> = {
  German: ['Grüße aus München', 'Die Straße führt über die Brücke', 'Öffnungszeiten: täglich außer Montag'],
  French: ['Le garçon a mangé à la cafétéria', 'Où êtes-vous né ?', 'Forêt enchantée près de la rivière'],
  Spanish: ['El niño soñó con la montaña', '¿Dónde está la estación?', 'Mañana será otro día'],
  Nordic: ['Blåbær på fjellet', 'Smørrebrød og øl', 'Vi åker till Malmö på lördag'],
  Polish: ['Zażółć gęślą jaźń', 'Łódź jest piękna', 'Dziękuję bardzo'],
};
const SIZES = [12, 14, 16, 20, 28, 40, 56, 72];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** All cases. They are the same each time. */
export function readingCases(): ReadingCase[] {
  return [...plain(), ...accented(), ...pages()];
}

function plain(): ReadingCase[] {
  return SIZES.flatMap((size, row) =>
    FONTS.map((font, column) => {
      const [ink, ground] = COLOURS[(row + column) % COLOURS.length]!;
      const text = [0, 1, 2].map((line) => ENGLISH[(row * 3 + column + line) % ENGLISH.length]!);
      const jpeg = (row + column) % 3 === 2 ? { jpeg: 70 } : {};
      return { group: size < 20 ? 'small' : 'plain', text, ...jpeg, ...lines(text, size, font, ink, ground) };
    }),
  );
}

function accented(): ReadingCase[] {
  return Object.entries(ACCENTS).flatMap(([group, text]) =>
    [16, 32].flatMap((size) =>
      FONTS.slice(0, 7).map((font) =>
        Object.assign(lines(text, size, font, '#111', '#fff'), { group, text }),
      ),
    ),
  );
}

function lines(text: string[], size: number, font: string, ink: string, ground: string) {
  const longest = Math.max(...text.map((line) => line.length));
  const rows = text.map((line) => `<div>${escape(line)}</div>`).join('');
  const style = `font:${size}px '${font}';color:${ink};background:${ground};padding:${size}px;line-height:1.5;white-space:pre`;
  return { html: `<div style="${style}">${rows}</div>`, width: Math.ceil(longest * size * 0.72 + 2 * size) };
}

function pages(): ReadingCase[] {
  const story =
    'Rivers carry more than water. They carry seeds, stones and stories from the hills to the sea, and every town on the bank keeps some of them.';
  const menu = ['Home', 'Products', 'Pricing', 'About us'];
  return FONTS.slice(0, 6).map((font, at) => ({
    group: 'screenshot',
    width: 900,
    text: [...menu, 'Where rivers go', story, 'Read the whole story', 'Copyright 2024 River Trust'],
    html: `<div style="font:${14 + (at % 3)}px '${font}';background:${at % 2 ? '#fff' : '#20242b'};color:${at % 2 ? '#222' : '#eee'}">
      <nav style="padding:14px;background:#345;color:#fff">${menu.map((item) => `<span style="margin-right:40px">${item}</span>`).join('')}</nav>
      <main style="padding:30px;width:560px"><h1>Where rivers go</h1><p>${story}</p>
      <button style="font:inherit;padding:8px 16px;background:#06c;color:#fff;border:0">Read the whole story</button></main>
      <footer style="padding:14px;background:#555;color:#eee">Copyright 2024 River Trust</footer></div>`,
  }));
}
