import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';

/** A photo in a state that models seldom meet, to be rendered by a test, and what may be said of it. */
interface SpoiltPhoto {
  html: string;
  width: number;
  height: number;
  /** Every word of the text has to be one of these: more may be said of a picture than anybody can foresee. */
  words: readonly string[];
}

const ALWAYS = 'may show a an and of with in at on is are the several some'.split(' ');
const CAT = [...ALWAYS, ...'cat animal'.split(' ')];
const PERSON = [
  ...ALWAYS,
  ...'person people astronaut uniform flag spacesuit standing sitting smiling posing'.split(' '),
];
const CUP = [...ALWAYS, ...'cup cups coffee bowl spoon saucer table drink food dining'.split(' ')];
const ALL = [...CAT, ...PERSON, ...CUP, ...'two three cats'.split(' ')];

/** Photos of the demo page, spoilt in the ways that cameras and people spoil them. */
export async function spoiltPhotos(): Promise<Record<string, SpoiltPhoto>> {
  const [cat, astronaut, coffee] = await Promise.all(['cat', 'astronaut', 'coffee'].map(addressOf));
  const photos = { cat: [cat!, CAT], astronaut: [astronaut!, PERSON], coffee: [coffee!, CUP] } as const;
  const looks = {
    'at night': 'filter: brightness(.15)',
    'out of focus': 'filter: blur(6px)',
    'upside down': 'transform: rotate(180deg)',
  };
  const spoilt = Object.entries(looks).flatMap(([look, style]) =>
    Object.entries(photos).map(
      ([name, [address, words]]) =>
        [`${name} ${look}`, { html: image(address, style), width: 450, height: 340, words }] as const,
    ),
  );
  const tiles = Array.from({ length: 9 }, (_, at) =>
    image([cat!, astronaut!, coffee!][(at + Math.floor(at / 3)) % 3]!),
  );
  return {
    ...Object.fromEntries(spoilt),
    'collage of nine': {
      html: `<div style="display:grid;grid:repeat(3,200px)/repeat(3,200px)">${tiles.join('')}</div>`,
      width: 600,
      height: 600,
      words: ALL,
    },
    'face that fills the picture': {
      html: image(astronaut!, 'transform: scale(3.4); transform-origin: 44% 16%'),
      width: 450,
      height: 450,
      words: PERSON,
    },
    'plain sky': {
      html: '<div style="width:600px;height:400px;background:linear-gradient(#6f9fe0,#c9dcf2)"></div>',
      width: 600,
      height: 400,
      words: [...ALWAYS, 'sky'],
    },
    'screen that shows a photo': {
      html: `<div style="width:640px;height:440px;background:#3b3630;display:grid;place-items:center">
        <div style="width:430px;height:320px;border:16px solid #111;border-radius:8px;transform:perspective(900px) rotateY(14deg)">${image(cat!)}</div></div>`,
      width: 640,
      height: 440,
      words: [...CAT, ...'screen tv television computer laptop monitor picture wall'.split(' ')],
    },
  };
}

function image(address: string, style = ''): string {
  return `<img src="${address}" style="display:block;width:100%;height:100%;object-fit:cover;${style}">`;
}

async function addressOf(name: string): Promise<string> {
  const bytes = await readFile(join(ROOT, `scripts/demo/page/pictures/${name}.jpg`));
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}
