import type { Locale } from '../locales/locales'
import type { PictureType } from './content'

type Label = PictureType | 'right'

/** What a picture calls the entry that it stands for. */
export const labels: Record<Locale, Record<Label, string>> = {
  'de': {
    offers: 'Angebot', right: 'Ihr Recht', institutions: 'Wer hilft', news: 'Neuigkeit', 'position-papers': 'Positionspapier',
    guides: 'Erste Schritte', topics: 'Thema',
  },
  'de-simple': {
    offers: 'Angebot', right: 'Ihr Recht', institutions: 'Wer hilft', news: 'Neuigkeit', 'position-papers': 'Unsere Forderungen',
    guides: 'Erste Schritte', topics: 'Thema',
  },
  'en': {
    offers: 'Offer', right: 'Your right', institutions: 'Who helps', news: 'News', 'position-papers': 'Position paper',
    guides: 'First steps', topics: 'Topic',
  },
  'uk': {
    offers: 'Пропозиція', right: 'Ваше право', institutions: 'Хто допомагає', news: 'Новини', 'position-papers': 'Наша позиція',
    guides: 'Перші кроки', topics: 'Тема',
  },
  'ru': {
    offers: 'Предложение', right: 'Ваше право', institutions: 'Кто помогает', news: 'Новости', 'position-papers': 'Наша позиция',
    guides: 'Первые шаги', topics: 'Тема',
  },
  'ar': {
    offers: 'عرض', right: 'حقكم', institutions: 'من يساعد', news: 'أخبار', 'position-papers': 'موقفنا',
    guides: 'الخطوات الأولى', topics: 'موضوع',
  },
  'fa': {
    offers: 'خدمات', right: 'حق شما', institutions: 'چه کسی کمک می‌کند', news: 'خبر', 'position-papers': 'موضع ما',
    guides: 'گام‌های اول', topics: 'موضوع',
  },
  'tr': {
    offers: 'Teklif', right: 'Hakkınız', institutions: 'Kim yardım ediyor', news: 'Haber', 'position-papers': 'Görüşümüz',
    guides: 'İlk adımlar', topics: 'Konu',
  },
}

const variants: Partial<Record<Locale, string>> = { 'de-simple': 'de', 'en': 'en-GB' }

/** A day as people of a language write it, with Latin digits as everywhere on the site. @param day as `2026-11-23` */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(`${variants[locale] ?? locale}-u-ca-gregory-nu-latn`, {
    day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
