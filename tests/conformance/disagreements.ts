import axeCore from '#tests/fixtures/detect/disagreements/axe-core.json' with { type: 'json' };
import domAccessibilityApi from '#tests/fixtures/detect/disagreements/dom-accessibility-api.json' with { type: 'json' };

/** Cases about which another tool and we disagree, and why our answer stands. */
export interface Disagreement {
  because: string;
  /** Ids of cases. */
  cases: string[];
}

export type OtherTool = 'axe-core' | 'dom-accessibility-api';

/** Every disagreement there is. The test fails for one that is not here, and for a case here that no longer disagrees. */
export const DISAGREEMENTS: Readonly<Record<OtherTool, readonly Disagreement[]>> = {
  'axe-core': axeCore,
  'dom-accessibility-api': domAccessibilityApi,
};
