import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useAnswer, type Answered } from '../common/use-answer'
import type { EntryAnswer } from './answers'
import { useDecisions } from './decisions'
import { useConcerned } from './use-concerned'

const uids = ['api::offer.offer', 'api::news-item.news-item', 'api::institution.institution']

type Entry = Pick<Parameters<PanelComponent>[0], 'model' | 'documentId' | 'document'>

/** Where an entry stands on its way to the website; nothing for types and accounts that have no such way. */
export const useEntry = ({ model, documentId, document }: Entry): Answered<EntryAnswer> => {
  const isConcerned = useConcerned()
  const decisions = useDecisions()
  const asks = isConcerned && uids.includes(model) && documentId !== undefined && documentId !== 'create'
  return useAnswer<EntryAnswer>(
    asks ? `/approval/entries/${model}/${documentId}` : undefined, `${String(document?.updatedAt)} ${decisions}`,
  )
}
