import type { Offer } from '@buendnis/contract'

const keys: Record<Offer['kind'], string> = {
  'childcare': 'firstSentence.childcare',
  'counselling': 'firstSentence.counselling',
  'course': 'firstSentence.course',
  'event': 'firstSentence.event',
  'group': 'firstSentence.group',
  'information': 'firstSentence.information',
  'material-help': 'firstSentence.materialHelp',
  'right': 'firstSentence.right',
}

/**
 * A ready sentence to begin with: in German, to be read out or sent, and in the language of the page, to know what one
 * says. In another language the German asks for slow words, too. `own` is undefined on German pages.
 */
export const useFirstSentence = async (offer: Pick<Offer, 'kind' | 'title'> & { titleInGerman: string }) => {
  const { t } = useI18n()
  const { code, name } = useLocaleInfo()
  const german = await useGerman()
  const key = keys[offer.kind]
  if (code === 'de') return { german: german(key, { title: offer.titleInGerman }), own: undefined, name }
  if (code === 'de-simple') return { german: t(key, { title: offer.title }), own: undefined, name }
  return {
    german: `${german(key, { title: offer.titleInGerman })} ${german('firstSentence.slowly')}`,
    own: `${t(key, { title: isolate(offer.title) })} ${t('firstSentence.slowly')}`,
    name,
  }
}
