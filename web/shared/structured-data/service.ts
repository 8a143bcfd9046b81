import type { Offer, Schedule } from '@buendnis/contract'
import type { GovernmentOrganization, OpeningHoursSpecification, Organization, Service, ServiceChannel } from 'schema-dts'
import { telephone } from './telephone.ts'
import { withoutEmpty, type PageFacts } from './graph.ts'
import { place } from './organization.ts'

const days = {
  mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday',
} as const satisfies Record<Schedule['weekdays'][number], string>

/** Hours that come every week; other rhythms have no words in schema.org. */
const hours = (schedules: readonly Schedule[]): OpeningHoursSpecification[] => schedules
  .filter(({ freq, interval, weekdays, opensAt, closesAt }) =>
    freq === 'weekly' && interval === 1 && weekdays.length > 0 && opensAt !== null && closesAt !== null)
  .map(({ weekdays, opensAt, closesAt }) => ({
    '@type': 'OpeningHoursSpecification',
    'dayOfWeek': weekdays.map(day => `https://schema.org/${days[day]}` as const),
    'opens': opensAt ?? undefined,
    'closes': closesAt ?? undefined,
  }))

const areaNames: Record<Offer['area'], string> = {
  city: 'Stadt Göttingen', district: 'Landkreis Göttingen', both: 'Stadt und Landkreis Göttingen', nationwide: 'Deutschland',
}

const channel = (offer: Offer): ServiceChannel | null => {
  const [phone] = offer.contact?.phones ?? []
  const [location] = offer.places.flatMap(place)
  const found = withoutEmpty({
    '@type': 'ServiceChannel' as const,
    'servicePhone': phone ? { '@type': 'ContactPoint' as const, 'telephone': telephone(phone.number) } : null,
    'serviceUrl': offer.website,
    'serviceLocation': location,
    'availableLanguage': offer.languages,
  })
  return Object.keys(found).length > 1 ? found : null
}

const audience = ({ childAgeFrom, childAgeTo }: Offer) => withoutEmpty({
  '@type': 'ParentAudience' as const, 'childMinAge': childAgeFrom, 'childMaxAge': childAgeTo,
})

const authority = ({ responsibleAuthority }: Offer): GovernmentOrganization | null =>
  responsibleAuthority === null ? null : { '@type': 'GovernmentOrganization', 'name': responsibleAuthority }

/** An offer, or a right that an authority grants. @param of who offers it */
export const service = (
  { url }: PageFacts, offer: Offer, of: Organization | null,
): Service => withoutEmpty({
  '@type': 'Service' as const,
  '@id': `${url}#service`,
  'name': offer.title,
  url,
  'description': offer.whatIsIt,
  'provider': of ?? authority(offer),
  'areaServed': { '@type': 'AdministrativeArea' as const, 'name': areaNames[offer.area] },
  'audience': audience(offer),
  'availableChannel': channel(offer),
  'hoursAvailable': hours(offer.schedules),
  'offers': offer.cost === 'free' ? { '@type': 'Offer' as const, 'price': 0, 'priceCurrency': 'EUR' } : null,
  'category': offer.topics.map(({ name }) => name),
})
