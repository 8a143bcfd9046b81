import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { addressesPanel } from '../addresses/addresses-panel'
import { approvalPanel } from '../approval/approval-panel'
import { historyPanel } from '../history/history-panel'
import { groupsPanel } from '../layout/groups-panel'
import { schedulePanel } from '../schedule/schedule-panel'
import { suggestionsPanel } from '../suggestions/suggestions-panel'
import { mediaPanel } from '../usage/media-panel'
import { usagePanel } from '../usage/usage-panel'
import { hintsPanel } from '../writing/hints-panel'
import { linksPanel } from '../writing/links-panel'
import { readabilityPanel } from '../writing/readability-panel'

/** What stands beside the form of an entry, in this order, below Strapi's own buttons. */
export const panels: PanelComponent[] = [
  approvalPanel, suggestionsPanel, groupsPanel, schedulePanel, readabilityPanel, mediaPanel, usagePanel, addressesPanel,
  hintsPanel, linksPanel, historyPanel,
]
