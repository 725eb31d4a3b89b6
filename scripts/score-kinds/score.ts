import { KINDS, type Kind } from '#utils/domain/kinds.ts';
import type { AnsweredLabel } from './answered-label.ts';
import { textScore, type TextScore } from './texts.ts';

/** A number out of a total. */
export interface Share {
  of: number;
  count: number;
}

export interface Score extends TextScore {
  pictures: number;
  /** Number of pictures by true kind, then by the kind they were taken for; "none" if it was not decided. */
  confusion: Partial<Record<Kind, Record<string, number>>>;
  right: Share;
  rightByKind: Partial<Record<Kind, Share>>;
  /** By kind and what drew them, such as "chart by gnuplot", for the pictures whose labels name it. */
  rightBySource: Record<string, Share>;
  codesDecoded: Share;
  blankRefused: Share;
  /** Pictures other than photos that got a sentence made from a caption. */
  inventedScenes: Share;
  /** Pictures that show no scene but were described by a list of things, as if they did. */
  objectsNamed: Share;
  /** Photos that were taken for another kind. */
  photosElsewhere: Share;
  /** Mean milliseconds from request to answer, and in the router alone, by true kind. */
  ms: Partial<Record<Kind, { whole: number; route: number | null }>>;
  mistakes: { file: string; kind: Kind; takenFor: string; said: string | null }[];
}

export function scoreOf(judged: readonly AnsweredLabel[]): Score {
  const kinds = KINDS.filter((kind) => judged.some(({ label }) => label.kind === kind));
  const of = (kind: Kind) => judged.filter(({ label }) => label.kind === kind);
  const byKind = <T>(make: (those: AnsweredLabel[]) => T) =>
    Object.fromEntries(kinds.map((kind) => [kind, make(of(kind))])) as Partial<Record<Kind, T>>;
  const photos = of('photo');
  const others = judged.filter(({ label }) => label.kind !== 'photo');
  return {
    pictures: judged.length,
    confusion: byKind((those) => counts(those.map(takenFor))),
    right: share(judged, isRight),
    rightByKind: byKind((those) => share(those, isRight)),
    rightBySource: rightBySource(judged),
    ...textScore(of('text')),
    codesDecoded: share(
      judged.filter(({ label }) => label.code !== undefined),
      ({ label, code }) => code === label.code,
    ),
    blankRefused: share(of('blank'), ({ state }) => state === 'refused'),
    inventedScenes: share(others, ({ isCaptioned }) => isCaptioned),
    objectsNamed: share(
      others.filter(({ label }) => label.kind !== 'drawing' && label.kind !== 'painting'),
      ({ kind, state }) => state === 'list' && (kind === 'photo' || kind === 'drawing'),
    ),
    photosElsewhere: share(photos, (photo) => !isRight(photo)),
    ms: byKind((those) => ({
      whole: Math.round(mean(those.map(({ ms }) => ms)) ?? 0),
      route: mean(those.flatMap(({ routeMs }) => (routeMs === null ? [] : [routeMs]))),
    })),
    mistakes: judged
      .filter((one) => !isRight(one))
      .map((one) => ({
        file: one.label.file,
        kind: one.label.kind,
        takenFor: takenFor(one),
        said: one.said,
      })),
  };
}

function isRight({ label, kind }: AnsweredLabel): boolean {
  return kind === label.kind;
}

function takenFor({ kind, state }: AnsweredLabel): string {
  return state === 'failed' ? 'failed' : (kind ?? 'none');
}

function rightBySource(judged: readonly AnsweredLabel[]): Record<string, Share> {
  const known = judged.filter(({ label }) => label.source !== undefined);
  const groups = Map.groupBy(known, ({ label }) => `${label.kind} by ${label.source}`);
  return Object.fromEntries([...groups].map(([name, those]) => [name, share(those, isRight)]));
}

function share(all: readonly AnsweredLabel[], test: (one: AnsweredLabel) => boolean): Share {
  return { of: all.length, count: all.filter(test).length };
}

function counts(names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
