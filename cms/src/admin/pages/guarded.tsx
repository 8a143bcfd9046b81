import { Page, type StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** The same page, which says to somebody who only typed its address that it is not for their role, and asks for nothing. */
export const guarded = (link: MenuLink): MenuLink => {
  const { Component: load, permissions } = link
  return {
    ...link,
    Component: load && (async () => {
      const { default: Inner } = await load()
      return { default: () => <Page.Protect permissions={permissions}><Inner /></Page.Protect> }
    }),
  }
}
