import type { ModelScore, Scorecard, Trust } from '#models/catalog/scorecard-schema.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';

/** How far a model's confidence can be trusted on one set of pictures. */
export type Trusted = Pick<ModelScore, 'id' | 'name'> & { trust: Trust | null };

/** Pictures for which the right captions are known. */
export interface TrustSet {
  key: 'near' | 'far';
  label: string;
  /** In the scorecard's order; `trust` is null for those not scored on this set. */
  models: Trusted[];
}

/** The part of a scorecard that is needed here. */
type ScoredModels = Pick<Scorecard, 'dataset' | 'split'> & {
  models: readonly Pick<ModelScore, 'id' | 'name' | 'trust'>[];
};

/** The split that was scored, and a set of photographs unlike it. */
export function trustSets({ dataset, split, models }: ScoredModels): [near: TrustSet, far: TrustSet] {
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
