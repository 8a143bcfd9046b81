import { allLocales, type SiteLocale } from '../../shared/utils/locales'

/** What `npm run screenshots` was asked for. */
export interface Choice {
  languages: readonly SiteLocale[]
  /** Names of templates; empty means all. */
  only: readonly string[]
  /** In CSS pixels. */
  widths: readonly number[]
  /** Leave alone what an earlier run took. */
  isMissingOnly: boolean
}

const usual: readonly SiteLocale[] = ['de', 'einfach', 'ar', 'uk']
/** A phone, a tablet, a desk. */
const usualWidths = [360, 768, 1280]
const narrowest = 280
const widest = 3840

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '')

const languageOf = (name: string): SiteLocale => {
  const found = allLocales.find(({ site }) => site === name)
  if (!found) throw new Error(`There is no language "${name}", only ${allLocales.map(({ site }) => site).join(', ')}`)
  return found.site
}

const widthOf = (text: string): number => {
  const width = Number(text)
  if (Number.isInteger(width) && width >= narrowest && width <= widest) return width
  throw new Error(`"${text}" is no width: pixels from ${narrowest} to ${widest}`)
}

/** Reads the choice from the environment; throws an error that names what it does not know. */
export const readChoice = (env: NodeJS.ProcessEnv): Choice => {
  const languages = listOf(env.SCREENSHOT_LANGUAGES).map(languageOf)
  const widths = listOf(env.SCREENSHOT_WIDTHS).map(widthOf)
  return {
    languages: languages.length > 0 ? languages : usual,
    only: listOf(env.SCREENSHOT_ONLY),
    widths: widths.length > 0 ? widths : usualWidths,
    isMissingOnly: env.SCREENSHOT_MISSING === 'true',
  }
}
