import { localeBySite } from '#shared/utils/locales'

/** `<html lang dir>` on every page, the error page included: `de-simple` on pages in Einfache Sprache. */
export default defineNuxtPlugin({
  dependsOn: ['i18n:plugin'],
  setup: ({ $i18n }) => {
    // Asked when the page is finished: the language of a route is known only after this plugin.
    const info = () => localeBySite($i18n.locale.value)
    useHead({ htmlAttrs: { lang: () => info().code, dir: () => info().dir } })
  },
})
