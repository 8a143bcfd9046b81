import { z } from 'zod'
import { isProposalUid } from './fields'

/** What is kept of a proposal, beside the report that it is: per field what was there and what shall be there. */
export const ProposalSchema = z.object({
  uid: z.string().refine(isProposalUid),
  documentId: z.string(),
  /** Who proposes: the name of an institution, never of a person. */
  from: z.object({ institution: z.string(), via: z.string() }),
  fields: z.array(z.object({
    name: z.string(),
    /** What visitors read when it was proposed. */
    before: z.unknown(),
    after: z.unknown(),
    /** Set when it was taken over. */
    appliedAt: z.string().optional(),
  })),
})

export type Proposal = z.infer<typeof ProposalSchema>
