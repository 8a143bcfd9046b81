import { readOffer } from '../../../../cms/offers.ts'
import { offerCard } from '../../../../contacts/cards.ts'
import { vcardOf } from '../../../../contacts/vcard.ts'
import { pathOf } from '#shared/utils/paths'
import { isAboutViolence } from '#shared/utils/violence'

/** `/contacts/<language of the site>/offers/<slug>.vcf`: whom to ask about an offer. None for what is about violence. */
export default answer(async (event) => {
  const { locale, slug } = entryFileOf(event, 'vcf')
  const offer = await readOffer(useCms(), slug, locale.code)
  const url = `${useRuntimeConfig().public.siteUrl}${pathOf(locale.site, { section: 'offers', slug: offer.slug })}`
  const card = isAboutViolence(offer.topics) ? null : offerCard(offer, url)
  if (card === null) throw noSuchFile()
  setFileHeaders(event, 'vcf', offer.slug)
  return vcardOf(card)
})
