import { describedBy, Field } from '#components/settings/Field.tsx';
import { t } from '#utils/language/i18n.ts';

export interface HubMirrorProps {
  value: string;
  /** Why what was typed last cannot be used. */
  problem: keyof typeof PROBLEMS | null;
  onChange(value: string): void;
}

const ID = 'hub-mirror';

const PROBLEMS = { address: 'hub_mirror_problem', ipv6: 'hub_mirror_ipv6' } as const;

/** The address of a server that has copies of the models: for institutions. */
export function HubMirror({ value, problem, onChange }: HubMirrorProps) {
  return (
    <details class="hub-mirror">
      <summary>{t('hub_mirror_summary')}</summary>
      <div class="inside">
        <Field
          id={ID}
          label={t('hub_mirror')}
          hint={t('hub_mirror_hint')}
          problem={problem ? t(PROBLEMS[problem]) : undefined}
        >
          <input
            id={ID}
            type="url"
            dir="ltr"
            value={value}
            placeholder="https://"
            aria-describedby={describedBy(ID)}
            aria-invalid={problem !== null}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </Field>
      </div>
    </details>
  );
}
