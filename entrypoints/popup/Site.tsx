import { Button } from '#components/controls/Button.tsx';
import { ModeChoice } from '#components/ModeChoice.tsx';
import { Counts } from '#components/popup/Counts.tsx';
import { ImageList } from '#components/popup/ImageList.tsx';
import { LatestDescriptions } from '#components/popup/LatestDescriptions.tsx';
import { SiteSwitch } from '#components/popup/SiteSwitch.tsx';
import { keyOf, t } from '#utils/language/i18n.ts';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { MODES } from '#utils/settings/page-settings.ts';
import type { PopupStore } from './popup-store.ts';

/** What happens on this page and this site: the switch first, then what was found and said, then how it works here. */
export function Site({ site, status, store }: { site: string; status: TabStatus; store: PopupStore }) {
  const { imagesOpen, modeOpen } = store;
  const { mode, siteMode, defaultMode } = status;
  const images = store.images.value;
  return (
    <>
      <SiteSwitch site={site} on={mode !== 'off'} onChange={(on) => void store.switchSite(on)} />
      <section aria-labelledby="counts">
        <h2 id="counts">{t('popup_counts')}</h2>
        <Counts
          counts={store.counts.value}
          progress={store.progress.value}
          onStop={() => void store.stop()}
        />
        <div class="actions">
          {/* Where we are off it says so, and how to change that. */}
          <Button class="primary" onPress={() => void store.describe()}>
            {t('popup_describe')}
          </Button>
          <Button busy={images.every(({ written }) => written === null)} onPress={() => void store.undo()}>
            {t('popup_undo')}
          </Button>
        </div>
      </section>
      <LatestDescriptions images={images} />
      <div class="closed">
        {images.length > 0 && (
          <ImageList
            images={images}
            open={imagesOpen.value}
            onToggle={(isOpen) => (imagesOpen.value = isOpen)}
          />
        )}
        <details
          open={modeOpen.value}
          onToggle={({ currentTarget }) => (modeOpen.value = currentTarget.open)}
        >
          <summary>{t('popup_site_mode', t(keyOf('mode', mode)))}</summary>
          <ModeChoice
            group="site-mode"
            legend={t('popup_on_site', site)}
            quiet
            modes={MODES}
            chosen={siteMode}
            defaultMode={defaultMode}
            onChoose={(chosen) => void store.setMode(site, chosen)}
          />
        </details>
      </div>
    </>
  );
}
