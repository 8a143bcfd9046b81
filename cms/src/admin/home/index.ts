import type { StrapiApp } from '@strapi/strapi/admin'

type Widget = Exclude<Parameters<StrapiApp['widgets']['register']>[0], unknown[] | ((...args: never[]) => unknown)>

/** What the home page shows, in this order. */
const widgets: Widget[] = []

/** Puts our widgets in the place of Strapi's own, which count entries and repeat what was edited last. */
export const arrangeHome = (app: StrapiApp) => {
  app.widgets.register(() => widgets)
}
