/**
 * What somebody outside may propose for an entry: German words and facts. Never what the alliance or the system says
 * (membership, legal basis, who checked when), never relations, pictures or rich text.
 */
const fields = {
  'api::offer.offer': [
    'title', 'whatIsIt', 'whoIsItFor', 'firstStep', 'serviceStatus', 'modes', 'places', 'area', 'municipalities',
    'childcareDuringVisit', 'childAgeFrom', 'childAgeTo', 'audience', 'notFor', 'cost', 'costNote', 'appointment', 'anonymous',
    'languages', 'languagesNote', 'schedules', 'alert', 'alertUntil', 'documentsToBring', 'contact', 'website', 'validFrom',
    'validUntil',
  ],
  'api::institution.institution': [
    'name', 'kind', 'description', 'portraitTask', 'portraitHelp', 'portraitReason', 'website', 'phones', 'email', 'places',
    'openingHours', 'languages', 'checkEmail',
  ],
} as const

export type ProposalUid = keyof typeof fields

export const isProposalUid = (uid: string): uid is ProposalUid => uid in fields

/** The fields of a type for which something can be proposed. */
export const proposalFields = (uid: ProposalUid): readonly string[] => fields[uid]
