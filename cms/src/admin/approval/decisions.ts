import { createAnnouncement } from '../common/announcement'

/** That something was handed in, taken back or decided. */
export const { announce: announceDecision, useCount: useDecisions } = createAnnouncement()
