import { route } from '../../shell/route';
import { ChooseTab } from './ChooseTab';
import { Page } from './Page';

/** The section as the Studio loads it: the images of the tab that the address names, else a list of tabs. */
export default function PageSection() {
  const tabId = Number.parseInt(route.value.query.get('tab') ?? '', 10);
  return Number.isNaN(tabId) ? <ChooseTab /> : <Page key={tabId} tabId={tabId} />;
}
