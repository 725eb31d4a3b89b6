import type { ReadonlySignal } from '@preact/signals';
import type { Findings } from '#utils/domain/findings.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { AttentionPlayer } from './AttentionPlayer.tsx';
import { Kinds } from './Kinds.tsx';
import { Tokens } from './Tokens.tsx';

export interface InsideProps {
  findings: Findings;
  /** Which picture, and which model. */
  about: string;
  /** The word whose attention is shown over the picture. */
  word: ReadonlySignal<number | null>;
  onWord(word: number | null): void;
}

/** How a description came about: kinds, the caption token by token, the lines that were read, the time of each stage. */
export function Inside({ findings, about, word, onWord }: InsideProps) {
  const { kinds, caption, text, timings } = findings;
  return (
    <div class="inside">
      {caption?.attention && (
        <AttentionPlayer
          attention={caption.attention}
          about={about}
          words={caption.tokens.map((token) => token.text)}
          word={word}
          onWord={onWord}
        />
      )}
      {caption && <Tokens caption={caption} current={word.value} />}
      {caption?.similarity !== undefined && (
        <p>{t('studio_try_similarity', messages.number(caption.similarity, { maximumFractionDigits: 2 }))}</p>
      )}
      <Kinds kinds={kinds} />
      {text && text.lines.length > 0 && (
        // Not a named section: there is one for every model, and landmarks must have different names.
        <div>
          <h4>{t('studio_try_lines')}</h4>
          <ol>
            {text.lines.map((line, index) => (
              <li key={index}>{line.text}</li>
            ))}
          </ol>
        </div>
      )}
      <table>
        <caption>{t('studio_try_stages')}</caption>
        <tbody>
          {Object.entries(timings).map(([stage, ms]) => (
            <tr key={stage}>
              <th scope="row">{messages.ofCode('stage', stage) ?? stage}</th>
              <td>{messages.number(ms, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
