import { SYMBOLS, type Kind, type KindFinding } from '#utils/domain/kinds.ts';

/** What a drawing with labels of HTML is not, though it may look so scaled down: boxes and arrows on a plain ground. */
const TAKEN_FOR: ReadonlySet<Kind> = new Set<Kind>([...SYMBOLS, 'blank']);

/**
 * What the router found in a drawing whose text is HTML. Programs that draw diagrams put it there; nobody draws a symbol
 * so. Whatever looks like one is a diagram.
 */
export function withoutSymbols(finding: KindFinding): KindFinding {
  const kinds = { ...finding.kinds };
  for (const kind of TAKEN_FOR) {
    kinds.diagram += kinds[kind];
    kinds[kind] = 0;
  }
  return { ...finding, kinds };
}
