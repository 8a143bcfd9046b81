import { allLocales } from '#shared/utils/locales'

/**
 * A message with `|` has one form per plural category of its language, in CLDR's order (Ukrainian: one, few, many,
 * other).
 */
const pluralRule = (language: string) => {
  const rules = new Intl.PluralRules(language)
  const { pluralCategories } = rules.resolvedOptions()
  return (count: number, forms: number): number =>
    Math.min(pluralCategories.indexOf(rules.select(count)), forms - 1)
}

export default {
  legacy: false,
  pluralRules: Object.fromEntries(allLocales.map(({ code, site }) => [site, pluralRule(code)])),
}
