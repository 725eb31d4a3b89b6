import { distinctNames, fileNameOf } from '#components/image-names.ts';
import { focusBeside } from '#components/focus-beside.ts';
import { t } from '#utils/language/i18n.ts';
import type { Edit } from '#utils/protocol/studio-protocol.ts';

export interface EditListProps {
  edits: readonly Edit[];
  onForget(edit: Edit): void;
  /** Gets the focus when the last one is removed. */
  heading(): HTMLElement | null;
}

/** The texts that a person gave to images. They take precedence over every model. */
export function EditList({ edits, onForget, heading }: EditListProps) {
  if (edits.length === 0) return <p>{t('studio_privacy_no_edits')}</p>;
  const names = namesOf(edits);
  return (
    <ul class="edits">
      {edits.map((edit, index) => (
        <li key={`${edit.site} ${edit.address}`}>
          <p>
            <b>{edit.text || t(edit.text === null ? 'refusal_rejected' : 'studio_page_is_decorative')}</b>
            <br />
            <span class="muted">
              <bdi>{edit.site}</bdi> · <bdi dir="ltr">{edit.address}</bdi>
            </span>
          </p>
          <button
            type="button"
            class="small"
            aria-label={t('studio_privacy_forget_edit_of', names[index]!)}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget, heading());
              onForget(edit);
            }}
          >
            {t('studio_privacy_forget_edit')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What each is called on its button: by its text, and by its file too where another has the same text. */
function namesOf(edits: readonly Edit[]): string[] {
  const names = edits.map(({ text, address }) => {
    const file = fileNameOf(address) ?? address;
    if (!text) return file;
    const isAlone = edits.filter((other) => other.text === text).length === 1;
    return isAlone ? text : t('studio_button_about', text, file);
  });
  return distinctNames(names);
}
