import { t } from '#utils/language/i18n.ts';
import { Swatch } from './Swatch.tsx';
import type { TrustSet } from './trust-sets.ts';
import type { TrustView } from './trust-views.ts';

interface TrustTablesProps {
  sets: readonly [near: TrustSet, far: TrustSet];
  view: TrustView;
}

/** The figures of each model, one table for each set of pictures, closed at first. */
export function TrustTables({ sets, view }: TrustTablesProps) {
  return sets[0].models.map(({ id, name }, index) => (
    <details key={id}>
      <summary>
        <Swatch index={index} /> {t('studio_models_reliability_of', name)}
        <span class="visually-hidden"> {t(view.title)}</span>
      </summary>
      {sets.map(({ key, label, models }) => {
        const trust = models[index]?.trust;
        return (
          trust && <Numbers key={key} caption={label} columns={view.columns} rows={view.rowsOf(trust)} />
        );
      })}
    </details>
  ));
}

interface NumbersProps {
  caption: string;
  columns: TrustView['columns'];
  rows: readonly string[][];
}

function Numbers({ caption, columns, rows }: NumbersProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={[first, ...others].join(' ')}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
