import { createAnnouncement } from '../common/announcement'

/** That a report was answered. */
export const { announce: announceChange, useCount: useChanges } = createAnnouncement()
