import type { MailContent } from '../mail'
import type { CheckedOffer } from './due'
import type { RoundKind } from './rows'

const dayWords = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `31. Januar 2026`. */
export const germanDay = (day: string): string => dayWords.format(new Date(`${day}T12:00:00Z`))

export interface CheckMail {
  readonly kind: RoundKind
  /** 0 for the first mail, then the number of the reminder. */
  readonly reminder: number
  readonly institution: string
  readonly offers: readonly CheckedOffer[]
  /** Offers that end soon. */
  readonly ending: readonly CheckedOffer[]
  /** The last day of the link. */
  readonly until: string
  readonly url: string
}

const listed = (offers: readonly CheckedOffer[]): string => offers.map(({ title }) => `• ${title}`).join('\n')

const endingList = (offers: readonly CheckedOffer[]): string =>
  offers.map(({ title, validUntil }) => `• ${title}: eingetragen bis ${validUntil === null ? '' : germanDay(validUntil)}`).join('\n')

const subjects = {
  check: ['Stimmt noch, was bei uns über Sie steht?', 'Kurze Erinnerung: Stimmt noch, was bei uns über Sie steht?'],
  funding: ['Geht Ihr Angebot weiter?', 'Kurze Erinnerung: Geht Ihr Angebot weiter?'],
} as const

const opening = ({ kind, institution, reminder }: CheckMail): string => {
  const again = reminder === 0 ? '' : 'vor Kurzem haben wir Ihnen schon geschrieben. Vielleicht ist die Nachricht untergegangen. '
  if (kind === 'funding') {
    return `${again}${reminder === 0 ? 'für' : 'Für'} ${institution} steht bei uns ein Angebot, das bald endet. Geht es weiter? Sagen Sie uns bitte kurz Bescheid.`
  }
  return `${again}${reminder === 0 ? 'im' : 'Im'} Verzeichnis für Alleinerziehende in Göttingen stehen Angebote von ${institution}. Eltern verlassen sich darauf. Stimmt noch alles? Das zu sagen dauert meist nur eine Minute.`
}

/** The mail that asks: short, with what it is about, what to do and until when. */
export const checkMail = (mail: CheckMail): { subject: string, content: MailContent } => {
  const { kind, reminder, offers, ending, until, url } = mail
  return {
    subject: subjects[kind][reminder === 0 ? 0 : 1],
    content: {
      greeting: 'Guten Tag,',
      paragraphs: [
        opening(mail),
        ...(kind === 'check' ? [`${offers.length === 1 ? 'Es geht um dieses Angebot' : 'Es geht um diese Angebote'}:\n${listed(offers)}`] : []),
        ...(ending.length > 0
          ? [`${kind === 'check' ? 'Bei uns steht, dass es bald endet. Geht es weiter?' : 'Es geht um'}\n${endingList(ending)}`,
              'Ist der Tag vorbei und wir haben nichts gehört, zeigen wir das Angebot als beendet.']
          : []),
      ],
      action: { label: kind === 'funding' ? 'Sagen, ob es weitergeht' : 'Angebote ansehen und bestätigen', url },
      after: [
        `Sie brauchen kein Konto und kein Passwort. Der Link gilt bis zum ${germanDay(until)}. Sie können ihn mehrmals öffnen und innerhalb Ihrer Einrichtung weitergeben. Bitte veröffentlichen Sie ihn nicht.`,
        'Fragen? Antworten Sie einfach auf diese Nachricht. Dann meldet sich die Koordination des Bündnisses.',
      ],
      closing: 'Vielen Dank und freundliche Grüße\nIhr Bündnis für Alleinerziehende Göttingen',
      reason: 'Sie bekommen diese Nachricht, weil Ihre Adresse bei uns für Rückfragen zu Ihrer Einrichtung eingetragen ist.',
      unsubscribeUrl: `${url}/abmelden`,
    },
  }
}
