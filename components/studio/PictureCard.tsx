import { useSignal } from '@preact/signals';
import type { Spoken } from '@/utils/description';
import { AttentionOverlay } from './AttentionOverlay';
import type { CopyFormat } from './copy-formats';
import type { Picture, Result } from './picture';
import { ResultCard } from './ResultCard';
import { Stage } from './Stage';
import { TextBoxes } from './TextBoxes';

export interface PictureCardProps {
  picture: Picture;
  copied: string;
  onCopy(format: CopyFormat, description: Spoken, model: string): void;
  onRetry(): void;
}

/** A picture with what each model made of it, side by side. */
export function PictureCard({ picture, copied, onCopy, onRetry }: PictureCardProps) {
  const word = useSignal<number | null>(null);
  const { name, results, thumbnail, trouble } = picture;
  const findings = results.value.map(findingsOf).find((found) => found !== null) ?? null;
  const attention = results.value.map((result) => findingsOf(result)?.caption?.attention).find(Boolean);
  return (
    <li class="card">
      <Stage address={thumbnail.value}>
        {findings?.text && word.value === null && <TextBoxes lines={findings.text.lines} />}
        {attention && word.value !== null && <AttentionOverlay attention={attention} word={word.value} />}
      </Stage>
      <div class="body">
        <h2>{name}</h2>
        {trouble.value && <p class="trouble">{trouble.value}</p>}
        <div class="results">
          {results.value.map((result) => (
            <ResultCard
              key={result.modelId}
              name={name}
              result={result}
              word={word}
              copied={copied}
              onCopy={onCopy}
              onRetry={onRetry}
            />
          ))}
        </div>
      </div>
    </li>
  );
}

function findingsOf({ progress }: Result) {
  return progress.value.at === 'done' ? progress.value.findings : null;
}
