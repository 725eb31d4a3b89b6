import * as fc from 'fast-check';

const NAMES = ['', ' ', '\u200B', 'IMG_2031.jpg', 'A cat on a sofa', 'image', '\uE001'] as const;

const text = fc.constantFrom('', ' ', 'Prices', '\uE001', 'Read more');

/** What stands around images, with the attributes that make it so. */
const CONTAINERS =
  'div,span,a href="/x",a,button,summary,label,figure,figcaption,h2,li,div role="img",span role="button",div role="presentation",div contenteditable';

const container = fc.constantFrom(...CONTAINERS.split(','));

/** Attributes that name, hide or change what an element is. Most elements have one of them or none. */
const attributes = fc
  .record({
    'aria-label': rarely(fc.constantFrom(...NAMES)),
    'aria-labelledby': rarely(fc.constantFrom('a', 'b', 'a b', 'nowhere')),
    title: rarely(fc.constantFrom(...NAMES)),
    role: rarely(
      fc.constantFrom(
        'none',
        'presentation',
        'img',
        'image',
        'button',
        'link',
        'IMG',
        'graphics-symbol',
        'nonsense',
      ),
    ),
    'aria-hidden': rarely(fc.constantFrom('true', 'false', ''), 20),
    tabindex: rarely(fc.constantFrom('0', '-1')),
    id: rarely(fc.constantFrom('a', 'b')),
    hidden: rarely(fc.constant(''), 30),
    inert: rarely(fc.constant(''), 30),
    style: rarely(fc.constantFrom('display:none', 'visibility:hidden', 'opacity:0', 'content:"x"'), 20),
  })
  .map(written);

/** @param absent so many times as often as it is there */
function rarely(value: fc.Arbitrary<string>, absent = 7): fc.Arbitrary<string | undefined> {
  return fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

function image(): fc.Arbitrary<string> {
  const source = fc.constantFrom(' src="/a.png"', '', ' src="/missing.jpg"', ' src="/dot.gif"');
  const alt = fc.option(fc.constantFrom(...NAMES), { nil: undefined });
  const tag = fc.constantFrom(
    'img',
    'img',
    'img',
    'input type="image"',
    'area href="/y"',
    'object type="image/png" data="/a.png"',
  );
  const drawing = fc.constant('<svg><title></title><path d="M0 0h9v9z"/></svg>');
  const element = fc
    .tuple(tag, source, alt, attributes)
    .map(([name, address, words, rest]) => `<${name}${address}${written({ alt: words })}${rest}>`);
  return fc.oneof({ weight: 5, arbitrary: element }, { weight: 1, arbitrary: drawing });
}

function written(given: Record<string, string | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value!.replaceAll('"', '&quot;')}"`)
    .join('');
}

/** Markup of a tree of elements that say something of images, or of what is around them: links, buttons, labels, shadow roots. */
export const trees: fc.Arbitrary<string> = fc.letrec<{ node: string; children: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree', withCrossShrink: true },
    image(),
    text,
    fc
      .tuple(container, attributes, tie('children'))
      .map(([tag, given, inside]) => `<${tag}${given}>${inside}</${tag.split(' ')[0]}>`),
    tie('children').map((inside) => `<div><template shadowrootmode="open">${inside}</template></div>`),
  ),
  children: fc
    .array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'tree' })
    .map((parts) => parts.join('')),
})).children;
