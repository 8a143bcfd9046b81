import { ChartPie, Check, CheckCircle, Clock, Cog, Earth, Link, Message, Phone, Search, User } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import { homeWords } from '../translations/home'

type Widget = Exclude<Parameters<StrapiApp['widgets']['register']>[0], unknown[] | ((...args: never[]) => unknown)>

const reads = (subject: string) => [{ action: 'plugin::content-manager.explorer.read', subject }]

const inbox = reads('api::suggestion.suggestion')

/** Institutions and coordination take away offers; translators and readers do not. */
const answersForOffers = [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::offer.offer' }]

/** Institutions do not read guides: whoever does sees the whole directory. */
const seesAll = reads('api::guide.guide')

const heading = (name: string) => ({ id: `buendnis.home.${name}`, defaultMessage: homeWords[`buendnis.home.${name}`] ?? name })

/** A widget that lists work; `done` is what it says when there is none. */
const work = (
  name: string, icon: Widget['icon'], done: string, permissions: Widget['permissions'],
): Widget => ({
  id: name,
  icon,
  title: heading(name),
  permissions,
  component: async () => {
    const { WorkWidget } = await import('./WorkWidget')
    const Shown: ComponentType = () => <WorkWidget name={name} done={done} />
    return Shown
  },
})

/** What the home page shows, in this order. */
const widgets: Widget[] = [
  {
    id: 'account',
    icon: User,
    title: heading('account'),
    link: { label: heading('profile'), href: '/me' },
    component: async () => (await import('./AccountWidget')).AccountWidget,
  },
  work('suggestions', Message, 'Alles beantwortet. Schön!', inbox),
  work('checks', CheckCircle, 'Alles geprüft. Schön!', reads('api::offer.offer')),
  work('inquiries', Phone, 'Alle Einrichtungen haben geantwortet. Schön!', inbox),
  work('translations', Earth, 'Alles ist übersetzt. Schön!', seesAll),
  work('approvals', Check, 'Nichts wartet auf Zustimmung.', answersForOffers),
  work('demands', Clock, 'Zu jeder offenen Forderung gibt es Neues aus dem letzten Jahr.', reads('api::demand.demand')),
  work('searches', Search, 'Keine vergebliche Suche, die sich wiederholt hat.', inbox),
  work('links', Link, 'Alle Links führen zum Ziel.', reads('api::offer.offer')),
  work('numbers', ChartPie, 'Alles für den Jahresbericht steht unter „Zahlen“.', inbox),
  work('jobs', Cog, 'Alles ist zuletzt gelungen.', inbox),
]

/** Puts our widgets in the place of Strapi's own, which count entries and repeat what was edited last. */
export const arrangeHome = (app: StrapiApp) => {
  app.widgets.register(() => widgets)
}
