import type { Layer, Plan } from './plan.ts';

/**
 * The parts of a plan that take nothing from each other, so that they can be computed side by side; the one with the most work first.
 * The trunk's two networks see the same picture, and meet only in what comes after.
 */
export function splitPlan(plan: Plan): Plan[] {
  const partOf = new Map<string, number>();
  const join = (names: readonly string[]) => {
    const parts = new Set(names.map((name) => partOf.get(name)).filter((part) => part !== undefined));
    const part = Math.min(partOf.size, ...parts);
    for (const [name, other] of partOf) if (parts.has(other)) partOf.set(name, part);
    for (const name of names) partOf.set(name, part);
  };
  for (const layer of plan.layers) join([layer.to, ...takenBy(layer)]);
  for (const { from } of Object.values(plan.outputs)) join(from);
  const parts = [...new Set(partOf.values())].map((part): Plan => {
    const isIn = (name: string) => partOf.get(name) === part;
    return {
      input: plan.input,
      picture: plan.picture,
      layers: plan.layers.filter(({ to }) => isIn(to)),
      outputs: Object.fromEntries(Object.entries(plan.outputs).filter(([, { from }]) => from.every(isIn))),
    };
  });
  return parts.toSorted((a, b) => productsOf(b) - productsOf(a));
}

function takenBy(layer: Layer): string[] {
  if (layer.type === 'stem') return [];
  return [layer.from, ...(layer.type === 'pointwise' && layer.add !== undefined ? [layer.add] : [])];
}

/** Numbers that are multiplied: about how long it takes. */
function productsOf({ layers }: Plan): number {
  return layers.reduce((sum, layer) => {
    if (layer.type === 'mean') return sum;
    const each = layer.type === 'pointwise' ? layer.depth : layer.type === 'depthwise' ? layer.side ** 2 : 27;
    return sum + layer.height * layer.width * layer.channels * each;
  }, 0);
}
