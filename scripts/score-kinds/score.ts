import type { Description } from '#utils/domain/description.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';
import type { Labelled } from './labels.ts';
import { textScore, type TextScore } from './texts.ts';

/** A picture, what it is, and what the engine made of it. */
export interface Judged {
  label: Labelled;
  kind: Kind | null;
  state: Description['state'];
  said: string | null;
  /** True where a sentence was said for which a caption was made. */
  isCaptioned: boolean;
  /** The type of what the decoded code holds. */
  code: string | null;
  read: string | null;
  ms: number;
  routeMs: number | null;
}

/** So many of so many. */
export interface Share {
  of: number;
  count: number;
}

export interface Score extends TextScore {
  pictures: number;
  /** Pictures by their true kind, then by the kind they were taken for; "none" where nothing decided. */
  confusion: Partial<Record<Kind, Record<string, number>>>;
  right: Share;
  rightByKind: Partial<Record<Kind, Share>>;
  /** By kind and what drew it, as "chart by gnuplot"; of pictures whose labels name it. */
  rightBySource: Record<string, Share>;
  codesDecoded: Share;
  blankRefused: Share;
  /** Pictures that are no photos and got a sentence that began as a caption. */
  inventedScenes: Share;
  /** Pictures of no scene at all of which things were named as if they stood in one. */
  objectsNamed: Share;
  /** Photos that were taken for something else. */
  photosElsewhere: Share;
  /** Mean milliseconds from request to answer, and of the router alone, by true kind. */
  ms: Partial<Record<Kind, { whole: number; route: number | null }>>;
  mistakes: { file: string; kind: Kind; takenFor: string; said: string | null }[];
}

export function scoreOf(judged: readonly Judged[]): Score {
  const kinds = KINDS.filter((kind) => judged.some(({ label }) => label.kind === kind));
  const of = (kind: Kind) => judged.filter(({ label }) => label.kind === kind);
  const byKind = <T>(make: (those: Judged[]) => T) =>
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
      others.filter(({ label }) => label.kind !== 'drawing'),
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

function isRight({ label, kind }: Judged): boolean {
  return kind === label.kind;
}

function takenFor({ kind, state }: Judged): string {
  return state === 'failed' ? 'failed' : (kind ?? 'none');
}

function rightBySource(judged: readonly Judged[]): Record<string, Share> {
  const known = judged.filter(({ label }) => label.source !== undefined);
  const groups = Map.groupBy(known, ({ label }) => `${label.kind} by ${label.source}`);
  return Object.fromEntries([...groups].map(([name, those]) => [name, share(those, isRight)]));
}

function share(all: readonly Judged[], test: (one: Judged) => boolean): Share {
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
