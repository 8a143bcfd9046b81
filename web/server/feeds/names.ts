import { news as arNews, offer as arOffer, paper as arPaper } from '../../i18n/locales/ar.json'
import { news as deNews, offer as deOffer, paper as dePaper } from '../../i18n/locales/de.json'
import { news as einfachNews, offer as einfachOffer, paper as einfachPaper } from '../../i18n/locales/einfach.json'
import { news as enNews, offer as enOffer, paper as enPaper } from '../../i18n/locales/en.json'
import { news as faNews, offer as faOffer, paper as faPaper } from '../../i18n/locales/fa.json'
import { news as ruNews, offer as ruOffer, paper as ruPaper } from '../../i18n/locales/ru.json'
import { news as trNews, offer as trOffer, paper as trPaper } from '../../i18n/locales/tr.json'
import { news as ukNews, offer as ukOffer, paper as ukPaper } from '../../i18n/locales/uk.json'
import type { FeedKind } from '#shared/feeds'
import type { SiteLocale } from '#shared/utils/locales'

/** What a feed holds, in the words of the site. */
export const feedNames: Readonly<Record<SiteLocale, Readonly<Record<FeedKind, string>>>> = {
  ar: { 'news': arNews.title, 'position-papers': arPaper.title, 'offers': arOffer.title },
  de: { 'news': deNews.title, 'position-papers': dePaper.title, 'offers': deOffer.title },
  einfach: { 'news': einfachNews.title, 'position-papers': einfachPaper.title, 'offers': einfachOffer.title },
  en: { 'news': enNews.title, 'position-papers': enPaper.title, 'offers': enOffer.title },
  fa: { 'news': faNews.title, 'position-papers': faPaper.title, 'offers': faOffer.title },
  ru: { 'news': ruNews.title, 'position-papers': ruPaper.title, 'offers': ruOffer.title },
  tr: { 'news': trNews.title, 'position-papers': trPaper.title, 'offers': trOffer.title },
  uk: { 'news': ukNews.title, 'position-papers': ukPaper.title, 'offers': ukOffer.title },
}
