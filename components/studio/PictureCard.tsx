import { useSignal } from '@preact/signals';
import { MoreAbout, type MoreAboutProps } from '#components/more/MoreAbout.tsx';
import type { AskMore } from '#utils/protocol/more-protocol.ts';
import { AttentionOverlay } from './AttentionOverlay.tsx';
import type { Copier } from './copier.ts';
import type { ModelResult, ShownWord, StudioPicture } from './studio-picture.ts';
import { ResultCard } from './ResultCard.tsx';
import { Stage } from './Stage.tsx';
import { TextBoxes } from './TextBoxes.tsx';

export interface PictureCardProps {
  picture: StudioPicture;
  /** Its name, with a number where another picture has the same. */
  distinctName: string;
  copier: Copier;
  onRetry(id: number): void;
  ask: AskMore;
  loadAbilities: MoreAboutProps['loadAbilities'];
}

/** A picture with what each model made of it, side by side. */
export function PictureCard(props: PictureCardProps) {
  const { picture, distinctName, copier, onRetry, ask, loadAbilities } = props;
  const shownWord = useSignal<ShownWord | null>(null);
  const { name, results, thumbnail, trouble } = picture;
  const findings = results.value.map(findingsOf).find((found) => found !== null) ?? null;
  const shownResult = results.value.find(({ modelId }) => modelId === shownWord.value?.modelId);
  const attention = shownResult && findingsOf(shownResult)?.caption?.attention;
  return (
    <li class="card">
      <Stage address={thumbnail.value}>
        {findings?.text && !shownWord.value && <TextBoxes lines={findings.text.lines} />}
        {attention && shownWord.value && (
          <AttentionOverlay attention={attention} word={shownWord.value.word} />
        )}
      </Stage>
      <div class="body">
        <h2>{distinctName}</h2>
        {trouble.value && (
          <p class="trouble" role="alert">
            {trouble.value}
          </p>
        )}
        <div class="results">
          {results.value.map((result) => (
            <ResultCard
              key={result.modelId}
              id={picture.id}
              name={name}
              distinctName={distinctName}
              result={result}
              shownWord={shownWord}
              copier={copier}
              onRetry={onRetry}
            />
          ))}
        </div>
        {results.value.some(isRead) && (
          <MoreAbout ask={ask} loadAbilities={loadAbilities} about={distinctName} />
        )}
      </div>
    </li>
  );
}

/** The picture could be read, so more can be found out about it. */
function isRead({ progress: { value } }: ModelResult): boolean {
  return value.at === 'done' && value.description.state !== 'failed';
}

function findingsOf({ progress }: ModelResult) {
  return progress.value.at === 'done' ? progress.value.findings : null;
}
