import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { approvalPanel } from '../approval/approval-panel'
import { groupsPanel } from '../layout/groups-panel'
import { translationPanel } from '../language-work/translation-panel'
import { suggestionsPanel } from '../suggestions/suggestions-panel'
import { mediaPanel } from '../usage/media-panel'
import { hintsPanel } from '../writing/hints-panel'
import { readabilityPanel } from '../writing/readability-panel'
import { morePanel } from './more-panel'

/**
 * What stands beside the form of an entry, in this order, below Strapi's own buttons: first what waits for somebody and
 * is only there then. What is rarely needed belongs into the last one.
 */
export const panels: PanelComponent[] = [
  approvalPanel, suggestionsPanel, translationPanel, mediaPanel, hintsPanel, groupsPanel, readabilityPanel, morePanel,
]
