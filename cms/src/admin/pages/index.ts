import { Mail } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Pages of our own, with their place in the menu at the left. */
const pages: MenuLink[] = [
  {
    to: 'buendnis/post',
    icon: Mail,
    intlLabel: { id: 'buendnis.mail', defaultMessage: 'Post' },
    Component: () => import('../mail/MailPage').then(module => ({ default: module.MailPage })),
    permissions: [],
    position: 90,
  },
]

export const addPages = (app: StrapiApp) => {
  for (const page of pages) app.addMenuLink(page)
}
