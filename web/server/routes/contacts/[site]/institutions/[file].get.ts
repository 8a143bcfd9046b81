import { readInstitution } from '../../../../cms/institutions.ts'
import { institutionCard } from '../../../../contacts/cards.ts'
import { vcardOf } from '../../../../contacts/vcard.ts'
import { scheduleIn } from '../../../../words/schedule.ts'
import { pathOf } from '#shared/utils/paths'
import { onlyAboutViolence } from '#shared/utils/violence'

/** `/contacts/<language of the site>/institutions/<slug>.vcf`: an institution for the address book. */
export default answer(async (event) => {
  const { locale, slug } = entryFileOf(event, 'vcf')
  const institution = await readInstitution(useCms(), slug, locale.code)
  if (onlyAboutViolence(institution)) throw noSuchFile()
  const url = `${useRuntimeConfig().public.siteUrl}${pathOf(locale.site, { section: 'institutions', slug: institution.slug })}`
  setFileHeaders(event, 'vcf', institution.slug)
  return vcardOf(institutionCard(institution, url, scheduleIn(locale)))
})
