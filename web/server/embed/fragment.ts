import type { OfferReference } from '@buendnis/contract'
import { escapeMarkup } from '#shared/utils/escape-markup'
import type { LocaleInfo } from '#shared/utils/locales'
import { pathOf } from '#shared/utils/paths'
import { fieldLang } from '#shared/utils/field-lang'
import type { EmbedWords } from '../words/embed.ts'
import type { EmbeddedOffers } from './read.ts'

/**
 * A list of offers as a piece of HTML that another server puts into its own page: no script, no picture, no style, links
 * to our pages in full. Everything that editors wrote is escaped.
 * @param siteUrl without a slash at the end
 */
export const fragmentOf = (
  { name, offers, href }: EmbeddedOffers, { site, code, dir }: LocaleInfo, words: EmbedWords, siteUrl: string,
): string => {
  const title = name === null ? words.all : words.offersOf.replace('{name}', () => name)
  // On pages in other languages German words are marked, as on our own.
  const marks = (offer: OfferReference, field: string) => {
    const isGerman = code !== 'de' && code !== 'de-simple' && fieldLang(offer, field, code) === 'de'
    return isGerman ? ' lang="de" dir="ltr"' : ''
  }
  const item = (offer: OfferReference) => [
    '<li>',
    `<h3${marks(offer, 'title')}><a href="${siteUrl}${pathOf(site, { section: 'offers', slug: offer.slug })}">${escapeMarkup(offer.title)}</a></h3>`,
    `<p${marks(offer, 'whatIsIt')}>${escapeMarkup(offer.whatIsIt)}</p>`,
    '</li>',
  ].join('\n')
  return [
    `<section class="buendnis-offers" lang="${code}" dir="${dir}">`,
    `<h2>${escapeMarkup(title)}</h2>`,
    offers.length > 0 ? `<ul>\n${offers.map(item).join('\n')}\n</ul>` : `<p>${escapeMarkup(words.none)}</p>`,
    `<p><a href="${siteUrl}${href}">${escapeMarkup(words.more)}</a></p>`,
    '</section>\n',
  ].join('\n')
}
