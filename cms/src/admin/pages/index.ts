import type { StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Pages of our own, with their place in the menu at the left. */
const pages: MenuLink[] = []

export const addPages = (app: StrapiApp) => {
  for (const page of pages) app.addMenuLink(page)
}
