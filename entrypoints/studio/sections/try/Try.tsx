import '#components/studio/picture-input.css';
import '#components/studio/cards.css';
import '#components/studio/results.css';
import '#components/studio/inside.css';
import '#components/more/more.css';
import { AddressForm } from '#components/studio/AddressForm.tsx';
import { DecodingFields } from '#components/studio/DecodingFields.tsx';
import { DropZone } from '#components/studio/DropZone.tsx';
import { Results } from './Results.tsx';
import type { TryStore } from './try-store.ts';
import { usePaste } from './use-paste.ts';

/** A person's own pictures, described by every model. */
export function Try({ store }: { store: TryStore }) {
  usePaste(store.add);
  return (
    <>
      <div class="start">
        <DropZone onFiles={store.add} />
        <div class="more">
          <AddressForm onAddresses={store.add} />
          <DecodingFields
            beamSize={store.beamSize}
            maxTokens={store.maxTokens}
            canAgain={store.pictures.value.length > 0 && !store.busy.value}
            onAgain={store.again}
          />
        </div>
      </div>
      <Results store={store} />
    </>
  );
}
