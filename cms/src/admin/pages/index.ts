import { Bell, ChartPie, CheckCircle, ClockCounterClockwise, Earth, Mail, Trash, User } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { ApprovalIcon } from '../approval/ApprovalIcon'
import { SuggestionsIcon } from '../suggestions/SuggestionsIcon'
import { guarded } from './guarded'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Only coordination and the system's administrators may delete a topic: the menu shows the page to nobody else. */
const forCoordination = [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::topic.topic' }]

/** Pages of our own, with their place in the menu at the left. */
const pages: MenuLink[] = [
  {
    to: 'buendnis/hinweise',
    icon: SuggestionsIcon,
    intlLabel: { id: 'buendnis.suggestions', defaultMessage: 'Hinweise' },
    Component: () => import('../suggestions/SuggestionsPage').then(module => ({ default: module.SuggestionsPage })),
    permissions: forCoordination,
    position: 9,
  },
  {
    to: 'buendnis/freigaben',
    icon: ApprovalIcon,
    intlLabel: { id: 'buendnis.approvals', defaultMessage: 'Freigaben' },
    Component: () => import('../approval/ApprovalsPage').then(module => ({ default: module.ApprovalsPage })),
    // Whoever takes away offers writes for an institution or for all of them.
    permissions: [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::offer.offer' }],
    position: 10,
  },
  {
    to: 'buendnis/pruefungen',
    icon: CheckCircle,
    intlLabel: { id: 'buendnis.checks', defaultMessage: 'Prüfungen' },
    Component: () => import('../checks/ChecksPage').then(module => ({ default: module.ChecksPage })),
    permissions: forCoordination,
    position: 11,
  },
  {
    to: 'buendnis/uebersetzungen',
    icon: Earth,
    intlLabel: { id: 'buendnis.translations', defaultMessage: 'Übersetzungen' },
    Component: () => import('../language-work/TranslationsPage').then(module => ({ default: module.TranslationsPage })),
    // Whoever writes words of topics: coordination and translators.
    permissions: [{ action: 'plugin::content-manager.explorer.update', subject: 'api::topic.topic' }],
    position: 12,
  },
  {
    to: 'buendnis/zahlen',
    icon: ChartPie,
    intlLabel: { id: 'buendnis.numbers', defaultMessage: 'Zahlen' },
    Component: () => import('../numbers/NumbersPage').then(module => ({ default: module.NumbersPage })),
    permissions: forCoordination,
    position: 89,
  },
  {
    to: 'buendnis/post',
    icon: Mail,
    intlLabel: { id: 'buendnis.mail', defaultMessage: 'Post' },
    Component: () => import('../mail/MailPage').then(module => ({ default: module.MailPage })),
    permissions: forCoordination,
    position: 90,
  },
  {
    to: 'buendnis/abonnements',
    icon: Bell,
    intlLabel: { id: 'buendnis.subscriptions', defaultMessage: 'Abonnements' },
    Component: () => import('../subscriptions/SubscriptionsPage').then(module => ({ default: module.SubscriptionsPage })),
    permissions: forCoordination,
    position: 90,
  },
  {
    to: 'buendnis/konten',
    icon: User,
    intlLabel: { id: 'buendnis.accounts', defaultMessage: 'Konten' },
    Component: () => import('../accounts/AccountsPage').then(module => ({ default: module.AccountsPage })),
    permissions: forCoordination,
    position: 91,
  },
  {
    to: 'buendnis/geloescht',
    icon: Trash,
    intlLabel: { id: 'buendnis.deleted', defaultMessage: 'Gelöscht' },
    Component: () => import('../history/DeletedPage').then(module => ({ default: module.DeletedPage })),
    permissions: forCoordination,
    position: 92,
  },
  {
    to: 'buendnis/protokoll',
    icon: ClockCounterClockwise,
    intlLabel: { id: 'buendnis.audit', defaultMessage: 'Protokoll' },
    Component: () => import('../audit/AuditPage').then(module => ({ default: module.AuditPage })),
    permissions: forCoordination,
    position: 93,
  },
]

export const addPages = (app: StrapiApp) => {
  for (const page of pages) app.addMenuLink(guarded(page))
}
