import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { compareStates, labelOf, readState, wordsOf, type DifferenceKind, type DocumentState } from '../../comparison'
import { defaultLocale } from '../../locales/locales'
import type { ProposalUid } from './fields'
import type { Proposal } from './stored'

/** One field of a proposal beside what the entry says now, in the words of an editor. */
export interface ShownField {
  readonly field: string
  readonly label: string
  readonly kind: DifferenceKind
  /** What visitors read now; what they read when it was proposed; what the draft says; what is proposed. */
  readonly published: readonly string[]
  readonly then: readonly string[]
  readonly draft: readonly string[]
  readonly after: readonly string[]
  /** Somebody has changed the field since it was proposed, to something else. */
  readonly changedSince: boolean
  /** The draft says something else than the website and the proposal. */
  readonly draftDiffers: boolean
  /** The draft, or the website too, says what was proposed. */
  readonly taken: 'no' | 'draft' | 'public'
}

export interface ShownProposal {
  readonly institution: string
  readonly via: string
  /** The entry is gone: nothing can be taken over. */
  readonly gone: boolean
  readonly isPublished: boolean
  /** Of the draft that is shown; it comes back with the decision. */
  readonly seen: string
  readonly fields: readonly ShownField[]
  /** Labels of other fields whose draft is not public yet: publishing takes them along. */
  readonly otherChanges: readonly string[]
}

/** Tells two states of the proposed fields apart. */
export const hashOf = (state: DocumentState | undefined, { fields }: Proposal): string =>
  createHash('sha256').update(JSON.stringify(fields.map(({ name }) => state?.[name] ?? null))).digest('base64url')

const isSame = (strapi: Core.Strapi, uid: ProposalUid, name: string, left: unknown, right: unknown) =>
  compareStates(strapi, uid, { [name]: left }, { [name]: right }).length === 0

interface States { readonly published: DocumentState | undefined, readonly draft: DocumentState | undefined }

const describeField = (
  strapi: Core.Strapi, uid: ProposalUid, { name, before, after }: Proposal['fields'][number], { published, draft }: States,
): ShownField[] => {
  const attribute = strapi.contentType(uid).attributes[name]
  if (!attribute) return []
  const words = (value: unknown) => wordsOf(strapi, name, attribute, value)
  const same = (left: unknown, right: unknown) => isSame(strapi, uid, name, left, right)
  const base = published ?? draft
  const [inDraft, isPublic] = [draft, published].map(state => state !== undefined && same(state[name], after))
  const kind = compareStates(strapi, uid, { [name]: before }, { [name]: after })[0]?.kind ?? 'value'
  return [{
    field: name, label: labelOf(uid, name), kind,
    published: words(published?.[name]), then: words(before), draft: words(draft?.[name]), after: words(after),
    changedSince: !isPublic && !same(base?.[name], before),
    draftDiffers: published !== undefined && !inDraft && !same(draft?.[name], published[name]),
    taken: inDraft ? (isPublic ? 'public' : 'draft') : 'no',
  }]
}

/** A proposal beside the entry as it is now. */
export const describeProposal = async (strapi: Core.Strapi, proposal: Proposal): Promise<ShownProposal> => {
  const { uid, documentId, from } = proposal
  const draft = (await readState(strapi, uid, documentId, defaultLocale))?.state
  const published = (await readState(strapi, uid, documentId, defaultLocale, 'published'))?.state
  const proposed = new Set(proposal.fields.map(({ name }) => name))
  return {
    ...from,
    gone: draft === undefined,
    isPublished: published !== undefined,
    seen: hashOf(draft, proposal),
    fields: proposal.fields.flatMap(field => describeField(strapi, uid, field, { published, draft })),
    otherChanges: published === undefined
      ? []
      : compareStates(strapi, uid, published, draft).filter(({ field }) => !proposed.has(field)).map(({ label }) => label),
  }
}
