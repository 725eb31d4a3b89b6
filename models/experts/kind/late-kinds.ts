import { Tensor } from 'onnxruntime-web/wasm';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { KINDS, LATE_KINDS, type Kind, type KindFinding } from '#utils/domain/kinds.ts';
import { named, type RouterInput } from './classify-kind.ts';

export type LateKindsOfCard = NonNullable<RouterCard['lateKinds']>;

/**
 * What the router found, unless a picture is surely of a kind that it does not know. Below that certainty it
 * changes nothing.
 */
export async function tellLateKinds(
  engine: Engine,
  { files }: RouterCard,
  { file, inputs, sureFrom, sureFromElse }: LateKindsOfCard,
  { statistics }: RouterInput,
  found: KindFinding,
  encoded: Encoded,
): Promise<KindFinding> {
  const session = await engine.session(files[file]!);
  const answer = await session.run({
    ...Object.fromEntries(inputs.map((name) => [name, encoded[name]!])),
    statistics: new Tensor('float32', statistics, [1, statistics.length]),
  });
  const late = named(LATE_KINDS, floats(answer, 'late'));
  const { photo } = found.kinds;
  const isPhoto = Object.values(found.kinds).every((each) => each <= photo);
  const from = isPhoto ? sureFrom : sureFromElse;
  const [kind] = LATE_KINDS.filter((each) => late[each] >= from[each]).toSorted((a, b) => late[b] - late[a]);
  return kind ? { ...found, kinds: withKind(found.kinds, kind, Math.max(late[kind], LEAST_TOLD)) } : found;
}

/** What is believed to be of a kind is more probably that than anything else. */
const LEAST_TOLD = 0.51;

/** The other kinds share what this one leaves. */
function withKind(kinds: Record<Kind, number>, kind: Kind, probability: number): Record<Kind, number> {
  const others = KINDS.map((each) => [each, kinds[each] * (1 - probability)] as const);
  return { ...(Object.fromEntries(others) as Record<Kind, number>), [kind]: probability };
}
