import type { CaptionFinding } from '#utils/domain/findings.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { mostLookedAt } from './attention-grid.ts';
import { percent } from './percent.ts';

export interface TokensProps {
  caption: CaptionFinding;
  /** The word that is playing now. */
  current: number | null;
}

/** The model's words with their probabilities, as a bar chart and as a table. */
export function Tokens({ caption: { tokens, lang, attention }, current }: TokensProps) {
  return (
    <>
      <div class="strip" lang={lang} dir="auto" aria-hidden="true">
        {tokens.map(({ text, probability }, index) => (
          <span key={index} class={index === current ? 'current' : undefined}>
            <i style={{ blockSize: `${Math.max(4, probability * 100)}%` }} />
            <b>{text}</b>
          </span>
        ))}
      </div>
      <table>
        <caption>{t('studio_try_tokens')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('studio_try_token')}</th>
            <th scope="col">{t('studio_try_probability')}</th>
            {attention && <th scope="col">{t('studio_try_looked')}</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ text, probability }, index) => (
            <tr key={index}>
              <th scope="row" lang={lang}>
                {text}
              </th>
              <td>{percent(probability, messages)}</td>
              {attention && <td>{t(`place_${mostLookedAt(attention, index)}`)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
