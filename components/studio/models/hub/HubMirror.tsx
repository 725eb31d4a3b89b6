import { describedBy, Field } from '#components/settings/Field.tsx';
import { t } from '#utils/language/i18n.ts';

export interface HubMirrorProps {
  value: string;
  /** True where what was typed last is no address of a mirror. */
  isWrong: boolean;
  onChange(value: string): void;
}

const ID = 'hub-mirror';

/** The address of a server that has copies of the models: for institutions. */
export function HubMirror({ value, isWrong, onChange }: HubMirrorProps) {
  return (
    <details class="hub-mirror">
      <summary>{t('hub_mirror_summary')}</summary>
      <div class="inside">
        <Field
          id={ID}
          label={t('hub_mirror')}
          hint={t('hub_mirror_hint')}
          problem={isWrong ? t('hub_mirror_problem') : undefined}
        >
          <input
            id={ID}
            type="url"
            dir="ltr"
            value={value}
            placeholder="https://"
            aria-describedby={describedBy(ID)}
            aria-invalid={isWrong}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </Field>
      </div>
    </details>
  );
}
