import { describe, expect, test } from 'vitest';
import { cluesOf } from '#entrypoints/background/word/purpose/clues.ts';
import { purposeOf } from '#entrypoints/background/word/purpose/purpose-of.ts';
import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';

const messages = messagesFrom(lookUpIn(english));
const PHOTO = '<img src="https://news.example/84311.jpg">';

/** The purpose of a linked photo at `<x>`. */
function named(around: string, href = '/story/84311', width = 300): string | null {
  const context = [`<a href="${href}">${PHOTO}</a>`, '', '', width, 1, null, around, 'en'] as const;
  const clues = cluesOf([...context], 'https://news.example/84311.jpg', 'https://news.example/today');
  return (clues && purposeOf(clues, messages)?.text) ?? null;
}

const TWIN = '<a href="/story/84311">Library stays open</a>';

describe('another link to the same target', () => {
  test.each([
    ['beside it', `<div><x>${TWIN}</div>`],
    [
      'before prices and counts',
      `<div><x><a href="/story/84311">211 comments</a>${TWIN}<span>20 €</span></div>`,
    ],
    ['after a phrase', `<div><x><a href="/story/84311">Read more</a>${TWIN}</div>`],
    ['with a parameter of its own', `<div><x><a href="/story/84311?ref=title">Library stays open</a></div>`],
    ['past a linked avatar', `<div><x><div><a href="/@jo"><img></a></div><h3>${TWIN}</h3></div>`],
    [
      'with a teaser',
      '<div><x><a href="/story/84311"><h3>Library stays open</h3><p>The council has found the money.</p></a></div>',
    ],
    [
      'with a kicker',
      '<div><x><a href="/story/84311"><span class="kicker">Town</span><h3>Library stays open</h3></a></div>',
    ],
    ['before the heading of another', `<div><x>${TWIN}<h3><a href="/story/2">Old mill sold</a></h3></div>`],
  ])('names it: %s', (_, around) => {
    expect(named(around)).toBe('Library stays open');
  });

  test('does not where an id in the address differs', () => {
    const around =
      '<td><x><a href="/view.php?id=2">Other</a><a href="/view.php?id=1&sid=9">This one</a></td>';
    expect(named(around, '/view.php?id=1')).toBe('This one');
  });
});

test.each([
  ['a heading', '<article><div><x></div><h3>Garden table</h3><p>Sturdy</p></article>', 'Garden table'],
  [
    'a maker and a product',
    '<article><x><header><h3>Nordweg</h3><h3>Boots</h3></header></article>',
    'Nordweg',
  ],
  [
    'two headings of the card itself',
    '<article><x><h3>Nordweg</h3><h4>Boots</h4></article>',
    'Nordweg Boots',
  ],
  [
    'a caption',
    '<figure><x><figcaption>Our cat <small>Photo: J. Bell</small></figcaption></figure>',
    'Our cat',
  ],
  [
    'a heading, not a credit',
    '<article><figure><x><figcaption>Photo: J. Bell</figcaption></figure><h2>Cat</h2></article>',
    'Cat',
  ],
  [
    'a title by its class',
    '<div><div><x></div><p class="tag">Video</p><p class="card__title">The mine</p></div>',
    'The mine',
  ],
  ['the title of the card', '<article title="The mine"><x></article>', 'The mine'],
  ['the one text beside it', '<td><x> Minutes of March</td>', 'Minutes of March'],
  [
    'the value, not the term',
    '<dl><x><dt>Object</dt><dd>Oil lamp</dd><dt>Number</dt><dd>1887,12</dd></dl>',
    'Oil lamp',
  ],
  ['text in bold parts', '<div><x><h3>A <b>red</b> door</h3></div>', 'A red door'],
  ['no hidden text', '<div><x><h3 hidden>Secret</h3><h3>Door</h3></div>', 'Door'],
  ['no script', '<div><x><script>if (a<b) "<h3>x</h3>"</script><h3>Door</h3></div>', 'Door'],
])('a card names its picture: %s', (_, around, name) => {
  expect(named(around)).toBe(name);
});

test.each([
  [
    'the heading of a list',
    '<section><h2>News</h2><ul><li><x></li><li><a href="/2"><img></a></li></ul></section>',
  ],
  [
    'the heading of a neighbour',
    '<div><div class="card"><x></div><div class="card"><a href="/2"><img></a><h3>Mill</h3></div></div>',
  ],
  ['the heading of the page', '<main><h1>Today</h1><x></main>'],
  ['a heading that leads elsewhere', '<div><x><h3><a href="/story/2">Old mill sold</a></h3></div>'],
  ['a price', '<div><x><span>19,99 €</span></div>'],
  ['a date', '<div><x><span>12 May 2024</span></div>'],
  ['a duration', '<div><x><span>14:02</span></div>'],
  ['a label', '<div>Share this: <x></div>'],
  ['several texts', '<div><x><p>Jo Ash</p><p>Planted the first potatoes.</p></div>'],
  ['"Weiterlesen"', '<div><x><a href="/story/84311">Weiterlesen</a></div>'],
  ['"続きを読む"', '<div><x><a href="/story/84311">続きを読む</a></div>'],
])('a card does not name its picture by %s', (_, around) => {
  expect(named(around)).toBeNull();
});

test('an author beside a headline is named by the author', () => {
  const around =
    '<div class="card"><h3><a href="/2"><span>Marina Holt</span> The summer of queues</a></h3><x></div>';
  expect(named(around, '/profile/marina-holt')).toBe('Marina Holt');
  expect(named('<div><x><h3>Oak stool</h3></div>', '/cart', 24)).toBe('Cart');
  expect(named('<div><h3>Oak stool</h3><x></div>', '/stools/12/edit', 24)).toBe('Edit');
  expect(named('<div><h3>Oak stool</h3><x></div>', '/stools/12/edit', 300)).toBe('Oak stool');
});

test('a file is named by the text beside it, with its type', () => {
  expect(named('<tr><td>Minutes of March</td><td><x></td></tr>', '/f/2024-03.pdf')).toBe(
    'Minutes of March (PDF)',
  );
  expect(named('<p><x></p>', '/f/annual-report.pdf')).toBe('Download annual-report.pdf');
});

test('a picture that can be enlarged is not named by the text of the article', () => {
  expect(named('<div><p>The joints have dried.</p><x></div>', '/uploads/9f8e7d6c5b4a.jpg')).toBeNull();
});

function control(html: string, around: string): string | null {
  const clues = cluesOf([html, '', '', 24, 1, null, around, 'en'], '', 'https://news.example/today');
  return (clues && purposeOf(clues, messages)?.text) ?? null;
}

test('a tooltip and a description name a button, a heading does not', () => {
  expect(control('<button data-tooltip="Compare"><svg></svg></button>', '<div><h3>Stool</h3><x></div>')).toBe(
    'Compare',
  );
  expect(
    control('<button aria-describedby="t"><svg></svg></button>', '<div><x><p id="t">Turn the list</p></div>'),
  ).toBe('Turn the list');
  expect(control('<button><svg></svg></button>', '<div><h3>Stool</h3><x></div>')).toBeNull();
});

test('a card whose markup was cut off, or that has stray end tags, is read as far as it goes', () => {
  expect(named('<article><x><h3>Garden table</h3><p class="a')).toBe('Garden table');
  expect(named('</div><article><x></i><h3>Garden table</h3></article>')).toBe('Garden table');
  expect(named('<article><h3>Garden table</h3>')).toBeNull();
});
