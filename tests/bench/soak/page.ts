import { createRandom } from '#scripts/fuzz/random.ts';

const WORDS = 'harbour winter market garden museum bridge evening report island orchestra timber glass'.split(
  ' ',
);

/** A page of cards, links and images, generated from its number: the same number makes the same page. */
export function soakPage(number: number): string {
  const random = createRandom(number);
  const pick = (count: number) => Math.floor(random() * count);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]).join(' ');
  const image = (at: number) => {
    const own = at % 3 === 0 ? `?own=${number}-${at}` : '';
    return `<img src="/pictures/${pick(40)}${own}" width="${120 + pick(200)}">`;
  };
  const card = (at: number) =>
    at % 4 === 0
      ? `<article><a href="/story/${number}/${at}">${image(at)}</a><h2>${words(4)}</h2><p>${words(20)}</p></article>`
      : `<section><p>${words(30)}</p>${image(at)}</section>`;
  const cards = Array.from({ length: 6 + pick(6) }, (_, at) => card(at));
  return `<!doctype html><html lang="en"><title>${words(3)}</title><main>${cards.join('')}</main>`;
}
