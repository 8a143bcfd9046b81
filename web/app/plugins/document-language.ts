/** `<html lang dir>` on every page, the error page included: `de-simple` on pages in Einfache Sprache. */
export default defineNuxtPlugin({
  dependsOn: ['i18n:plugin'],
  setup: () => {
    useHead({ htmlAttrs: { lang: () => useLocaleInfo().code, dir: () => useLocaleInfo().dir } })
  },
})
