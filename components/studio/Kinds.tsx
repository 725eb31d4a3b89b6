import type { Findings } from '#utils/domain/findings.ts';
import { KINDS } from '#utils/domain/kinds.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { percent } from './percent.ts';

/** Probabilities below this are noise and not shown. */
const WORTH_TELLING = 0.005;

/** What kind of picture it may be, most probable first. */
export function Kinds({ kinds }: { kinds: Findings['kinds'] }) {
  const told = KINDS.map((kind) => ({ kind, probability: kinds[kind] ?? 0 }))
    .filter(({ probability }) => probability >= WORTH_TELLING)
    .toSorted((a, b) => b.probability - a.probability);
  if (told.length === 0) return null;
  return (
    <table>
      <caption>{t('studio_try_kinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('studio_try_kind')}</th>
          <th scope="col">{t('studio_try_probability')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ kind, probability }) => (
          <tr key={kind}>
            <th scope="row">{t(keyOf('kind', kind))}</th>
            <td>
              {percent(probability, messages)}
              <span class="level" style={{ inlineSize: `${probability * 4}rem` }} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
