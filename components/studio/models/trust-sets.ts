import type { ModelScore, Scorecard, Trust } from '#models/catalog/scorecard-schema.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';

/** What a model's confidence is worth on one set of pictures. */
export type Trusted = Pick<ModelScore, 'id' | 'name'> & { trust: Trust | null };

/** Pictures whose truth is known. */
export interface TrustSet {
  key: 'near' | 'far';
  label: string;
  /** In the scorecard's order; null of those that were scored without. */
  models: Trusted[];
}

/** What is needed of a scorecard. */
type Scored = Pick<Scorecard, 'dataset' | 'split'> & {
  models: readonly Pick<ModelScore, 'id' | 'name' | 'trust'>[];
};

/** The split that was scored, and photographs unlike it. */
export function trustSets({ dataset, split, models }: Scored): [near: TrustSet, far: TrustSet] {
  const on = (place: number): Trusted[] =>
    models.map(({ id, name, trust }) => ({ id, name, trust: trust[place] ?? null }));
  const [near, far] = [on(0), on(1)];
  return [
    {
      key: 'near',
      label: t('studio_models_near', isolated(dataset), isolated(split), pictures(near)),
      models: near,
    },
    { key: 'far', label: t('studio_models_far', pictures(far)), models: far },
  ];
}

function pictures(models: readonly Trusted[]): string {
  return messages.number(Math.max(0, ...models.map(({ trust }) => trust?.pictures ?? 0)));
}
