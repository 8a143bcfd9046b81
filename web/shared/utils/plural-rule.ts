/**
 * Which form of a message counts: one with `|` has a form for each plural category of its language, in CLDR's order
 * (Ukrainian: one, few, many, other). @param language BCP 47
 */
export const pluralRule = (language: string) => {
  const rules = new Intl.PluralRules(language)
  const { pluralCategories } = rules.resolvedOptions()
  return (count: number, forms: number): number => Math.min(pluralCategories.indexOf(rules.select(count)), forms - 1)
}
