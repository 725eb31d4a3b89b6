import './try.css';
import { AddressForm } from '@/components/studio/AddressForm';
import { DecodingFields } from '@/components/studio/DecodingFields';
import { DropZone } from '@/components/studio/DropZone';
import { Results } from './Results';
import type { StudioStore } from './store';
import { usePaste } from './use-paste';

/** A person's own pictures, described by every model. */
export function Try({ store }: { store: StudioStore }) {
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
