import type { PageContext } from '#utils/protocol/page-context.ts';

/** A body, and what is collected about the element `#x` in it, as far as it matters. */
export interface CollectCase {
  about: string;
  html: string;
  expected: Partial<Collected>;
}

export interface Collected {
  html: PageContext[0];
  label: string;
  beside: string;
  width: number;
  list: number | null;
  /** Part of the markup around. */
  card: string;
  lang: string | undefined;
}

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP8z4APMOGVHbHSAEEsARMcaZKGAAAAAElFTkSuQmCC';
const img = (attributes = '') => `<img id="x" src="${PNG}" width="40" height="40" ${attributes}>`;
const other = `<img src="${PNG}" width="40" height="40">`;
const filler = (count: number) => '<i>word </i>'.repeat(count);

export const CASES: CollectCase[] = [
  {
    about: 'a caption of a figure',
    html: `<figure><div>${img()}</div><figcaption>Our  cat\n Tom</figcaption></figure>`,
    expected: { beside: 'Our cat Tom', list: null },
  },
  {
    about: 'a caption that screen readers do not get',
    html: `<figure>${img()}<figcaption aria-hidden="true">Tom</figcaption></figure>`,
    expected: { beside: '' },
  },
  {
    about: 'text that is not rendered',
    html: `<p>${img()} <span style="display:none">Secret</span></p>`,
    expected: { beside: '' },
  },
  {
    about: 'a name beside an avatar',
    html: `<ul><li>${img()} Alice</li></ul>`,
    expected: { beside: 'Alice' },
  },
  { about: 'the nearest text', html: `<div>Far <p>${img()} Near</p></div>`, expected: { beside: 'Near' } },
  {
    about: 'a name that ARIA gives',
    html: `<div>${img()}<span role="img" aria-label="Verified"></span></div>`,
    expected: { beside: 'Verified' },
  },
  {
    about: 'text beyond the next picture',
    html: `<section><div>${img()}</div><div>${other} Bob</div></section>`,
    expected: { beside: '' },
  },
  {
    about: 'a long text, cut off',
    html: `<p>${img()} ${'word '.repeat(60)}</p>`,
    expected: { beside: 'word '.repeat(60).slice(0, 120) },
  },
  {
    about: 'surroundings too large to be a label',
    html: `<div>${img()}${filler(50)}</div>`,
    expected: { beside: '' },
  },
  {
    about: 'the heading of a card',
    html: `<article><div>${img()}</div><h3>Garden table</h3><p>Sturdy</p></article>`,
    expected: { label: 'Garden table' },
  },
  {
    about: 'the heading of a card around a control',
    html: `<article><a href="/p/1">${img()}</a><h3>Garden table</h3></article>`,
    expected: { label: 'Garden table' },
  },
  {
    about: 'a heading of several pictures',
    html: `<section><h2>Partners</h2><a href="/p/1">${img()}</a><a href="/p/2">${other}</a></section>`,
    expected: { label: '' },
  },
  {
    about: 'an empty heading before a full one',
    html: `<article><h2></h2><a href="/p/1">${img()}</a><h3>Table</h3></article>`,
    expected: { label: 'Table' },
  },
  {
    about: 'the markup around a control, without the control',
    html: `<article><a href="/p/1">${img()}</a><a href="/p/2">Other</a><a href="/p/1">Blue &amp; red</a></article>`,
    expected: { card: '<article><x><a href="/p/2">Other</a><a href="/p/1">Blue &amp; red</a></article>' },
  },
  {
    about: 'the markup around an image button, with the form that it is in',
    html: `<form role="search"><input type="image" id="x" src="${PNG}" width="40" height="40"></form>`,
    expected: { card: '<form role="search"><x></form>' },
  },
  {
    about: 'markup around, as far as it is not too large',
    html: `<section><div>${img()}</div>${filler(300)}</section>`,
    expected: { card: '<div><x></div>' },
  },
  {
    about: 'markup with neighbours',
    html: `<ul><li>${img()}</li><li>${other} Bob</li></ul>`,
    expected: { card: `<ul><li><x></li><li>${other} Bob</li></ul>` },
  },
  {
    about: 'a control that says the same as the markup around another one',
    html: `<p><a href="/p/1">${img()}</a><a href="/p/1">$&amp; $1</a></p>`,
    expected: { card: '<p><x><a href="/p/1">$&amp; $1</a></p>' },
  },
  { about: 'the language of the page', html: `<p>${img()}</p>`, expected: { lang: 'en' } },
  {
    about: 'the language of the place',
    html: `<div lang="pt-BR"><p>${img()}</p></div>`,
    expected: { lang: 'pt-BR' },
  },
  {
    about: 'markup of the unnamed control',
    html: `<button class="close">${img()}</button>`,
    expected: { html: `<button class="close"><img id="x" src=` },
  },
  {
    about: 'markup of the control around a decorative picture',
    html: `<a href="/about">${img('alt=""')}</a>`,
    expected: { html: '<a href="/about"><img id="x"' },
  },
  {
    about: 'markup of a picture in a named link',
    html: `<a href="/about">${img()} About</a>`,
    expected: { html: '<img id="x"', beside: 'About' },
  },
  {
    about: 'a drawing in a button',
    html: '<button class="b"><svg id="x" width="24" height="24"><path d="M0 0h9v9z"/></svg></button>',
    expected: { html: '<button class="b"><svg id="x"', width: 24 },
  },
  { about: 'the width on the page', html: `<p>${img()}</p>`, expected: { width: 40 } },
  {
    about: 'a picture that the browser could not load',
    html: '<p><img id="x" src="data:image/png;base64,AAAA" width="40" height="40"></p>',
    expected: { width: 0 },
  },
  {
    about: 'the list that pictures have in common',
    html: `<ul id="list"><li>${img()}</li><li>${other}</li></ul>`,
    expected: { list: 2 },
  },
  { about: 'pictures right in the body', html: `${img()}${other}`, expected: { list: null } },
];
