import type { StrapiApp } from '@strapi/strapi/admin'

type Widget = Exclude<Parameters<StrapiApp['widgets']['register']>[0], unknown[] | ((...args: never[]) => unknown)>

/** What the home page shows, in this order. */
const widgets: Widget[] = []

export const arrangeHome = (app: StrapiApp) => {
  for (const widget of widgets) app.widgets.register(widget)
}
