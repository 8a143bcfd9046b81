import type { Locale } from '../locales/locales'

/** What every mail says around its own words. */
export interface FrameWords {
  /** Above the address of the button. */
  readonly button: string
  readonly unsubscribe: string
}

export const frameWords: Readonly<Record<Locale, FrameWords>> = {
  'de': { button: 'Wenn der Knopf nicht geht, kopieren Sie bitte diese Adresse in den Browser:', unsubscribe: 'Abmelden' },
  'de-simple': { button: 'Der Knopf geht nicht? Dann kopieren Sie diese Adresse in den Browser:', unsubscribe: 'Abmelden' },
  'en': { button: 'If the button does not work, please copy this address into your browser:', unsubscribe: 'Unsubscribe' },
  'uk': { button: 'Якщо кнопка не працює, скопіюйте цю адресу в браузер:', unsubscribe: 'Відписатися' },
  'ru': { button: 'Если кнопка не работает, скопируйте этот адрес в браузер:', unsubscribe: 'Отписаться' },
  'ar': { button: 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى المتصفح:', unsubscribe: 'إلغاء الاشتراك' },
  'fa': { button: 'اگر دکمه کار نمی‌کند، این نشانی را در مرورگر کپی کنید:', unsubscribe: 'لغو اشتراک' },
  'tr': { button: 'Düğme çalışmıyorsa bu adresi tarayıcınıza kopyalayın:', unsubscribe: 'Abonelikten çık' },
}

/** How a language is named and written in HTML (BCP 47; Einfache Sprache is German). */
export const htmlLanguage = (locale: Locale): { lang: string, dir: 'ltr' | 'rtl' } => ({
  lang: locale === 'de-simple' ? 'de' : locale, dir: locale === 'ar' || locale === 'fa' ? 'rtl' : 'ltr',
})
