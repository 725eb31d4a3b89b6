import { route } from '#entrypoints/studio/route/studio-route.ts';
import { ChooseTab } from './ChooseTab.tsx';
import { Page } from './Page.tsx';

/** The section as the Studio loads it: the images of the tab that the address names, else a list of tabs. */
export default function PageSection() {
  const tabId = Number.parseInt(route.value.query.get('tab') ?? '', 10);
  return Number.isNaN(tabId) ? <ChooseTab /> : <Page key={tabId} tabId={tabId} />;
}
