/**
 * The closed lists of words that fields may hold. Terms follow HSDS 3.2 and schema.org where these have one. The
 * CMS repeats them in its schema files; a test compares both.
 */

/** What an offer is. A `right` is a nationwide right or benefit: it has an authority and a paragraph, no institution. */
export const offerKinds = [
  'counselling', 'group', 'course', 'childcare', 'material-help', 'event', 'information', 'right',
] as const

/** HSDS `service.status`: active, temporarily closed, inactive (here: ended). */
export const serviceStatuses = ['active', 'temporarily-closed', 'ended'] as const

/** How somebody can make use of an offer (HSDS `location_type`, `attending_type`). */
export const modes = ['on-site', 'phone', 'online', 'home-visit'] as const

/** Where people must live to use an offer (HSDS `service_area`). `city` and `district` mean Göttingen. */
export const areas = ['city', 'district', 'both', 'nationwide'] as const

/** Where an administration is in charge. `city` and `district` mean Göttingen. */
export const administrationAreas = ['city', 'district', 'nationwide'] as const

/** The towns, municipalities and joint municipalities of the district of Göttingen, the city included. */
export const municipalities = [
  'adelebsen', 'bad-grund', 'bad-lauterberg', 'bad-sachsa', 'bovenden', 'dransfeld', 'duderstadt', 'friedland',
  'gieboldehausen', 'gleichen', 'goettingen', 'hann-muenden', 'hattorf', 'herzberg', 'osterode', 'radolfshausen',
  'rosdorf', 'staufenberg', 'walkenried',
] as const

export const childcareDuringVisits = ['yes', 'no', 'on-request'] as const

export const audiences = ['all', 'women', 'men', 'pregnant'] as const

/** HSDS `cost_option`. */
export const costs = ['free', 'donation', 'reduced', 'paid'] as const

export const appointments = ['required', 'possible', 'not-needed'] as const

/** What is known about one need of access. `unknown` is an answer: nobody has looked yet. */
export const accessAnswers = ['yes', 'no', 'unknown'] as const

/** HSDS `phone.type`. */
export const phoneTypes = ['voice', 'cell', 'text', 'fax'] as const

/** HSDS `schedule.freq`, in lower case. */
export const frequencies = ['weekly', 'monthly'] as const

/** HSDS `schedule.byday` (RFC 5545), in lower case. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

export const institutionKinds = [
  'public-office', 'association', 'church', 'education', 'health', 'housing', 'other',
] as const

/** What became of a political demand. */
export const demandStates = ['demanded', 'discussed', 'partly-met', 'met', 'rejected'] as const

/** What somebody reports to the alliance. The last two follow the question whether a page helped. */
export const suggestionKinds = [
  'missing-offer', 'missing-institution', 'wrong-information', 'feedback', 'page-helpful', 'page-not-helpful',
] as const

/** What becomes of a report, as editors see it. */
export const suggestionStates = ['new', 'in-progress', 'adopted', 'not-adopted', 'spam'] as const

/** The drawings that a topic can have. */
export const topicIcons = [
  'money', 'home', 'childcare', 'school', 'work', 'law', 'health', 'crisis', 'violence', 'separation', 'pregnancy',
  'language', 'leisure', 'community',
] as const

/** Languages that are spoken at an offer (ISO 639; `gsg` is German Sign Language). */
export const spokenLanguages = [
  'de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'ku', 'fr', 'es', 'pl', 'ro', 'bg', 'sq', 'ti', 'so', 'vi', 'gsg',
] as const

/** Pages that the site links to by key, wherever their address is. */
export const pageKeys = ['alliance', 'contact', 'imprint', 'privacy', 'accessibility', 'easy-language'] as const
