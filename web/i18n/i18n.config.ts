import { allLocales } from '#shared/utils/locales'
import { pluralRule } from '#shared/utils/plural-rule'

export default {
  legacy: false,
  pluralRules: Object.fromEntries(allLocales.map(({ code, site }) => [site, pluralRule(code)])),
}
