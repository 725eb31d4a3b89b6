/** Matching rules with elements takes time too. Drawings of programs have hundreds of either. */
const MOST_MATCHES = 2_000_000;

/** Selectors that look at everything below or beside an element, for every element. */
const SLOW_SELECTOR = /:has\(/i;

/** Their `href` says where a link leads, or what is moved: they do not draw it. */
const NAMES_NO_PART = /^(?:a|animate\w*|set)$/;

/**
 * What is stated of each element of a drawing, as one text: its attributes, and the rules of the drawing's style sheets that
 * apply to it. Null where there are too many rules to find out.
 */
export function declaredTexts(document: Document): ((element: Element) => string) | null {
  const rules = [...document.querySelectorAll('style')].flatMap((style) => rulesIn(style.textContent ?? ''));
  const count = document.querySelectorAll('*').length;
  if (rules.length * count > MOST_MATCHES) return null;
  if (rules.some(({ selectorText }) => SLOW_SELECTOR.test(selectorText))) return null;
  const ruled = new Map<Element, string>();
  for (const { selectorText, style } of rules) {
    for (const element of matches(document, selectorText)) {
      ruled.set(element, `${ruled.get(element) ?? ''} ${style.cssText}`);
    }
  }
  return (element) =>
    [...element.attributes]
      .filter(({ localName }) => localName !== 'href' || !NAMES_NO_PART.test(element.localName))
      .map(({ name, value }) => `${name}:${value}`)
      .join(' ') + (ruled.get(element) ?? '');
}

/** Also those inside of conditions: whether one holds is not looked at. */
function rulesIn(text: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const rules: CSSStyleRule[] = [];
  const collect = (list: CSSRuleList): void => {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) rules.push(rule);
      if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
    }
  };
  collect(sheet.cssRules);
  return rules;
}

function matches(document: Document, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    // Nested rules begin with "&", which stands for what is around them.
    return document.querySelectorAll('*');
  }
}
