import { defaultLocale, isLocale, type Locale } from '../../locales/locales'

type Words = Readonly<Record<Locale, string>>

/** Answers that fit often, in the language of whoever reads them. */
const ready: readonly Words[] = [
  {
    'de': 'Danke! Wir haben das geändert.',
    'de-simple': 'Danke! Wir haben das geändert.',
    'en': 'Thank you! We have changed it.',
    'uk': 'Дякуємо! Ми це змінили.',
    'ru': 'Спасибо! Мы это изменили.',
    'ar': 'شكرًا لكم! لقد غيّرنا ذلك.',
    'fa': 'سپاسگزاریم! آن را تغییر دادیم.',
    'tr': 'Teşekkür ederiz! Bunu değiştirdik.',
  },
  {
    'de': 'Danke für den Tipp! Das Angebot steht jetzt auf unserer Website.',
    'de-simple': 'Danke für den Tipp! Das Angebot steht jetzt auf unserer Website.',
    'en': 'Thank you for the tip! The offer is now on our website.',
    'uk': 'Дякуємо за пораду! Ця пропозиція тепер є на нашому сайті.',
    'ru': 'Спасибо за подсказку! Это предложение теперь есть на нашем сайте.',
    'ar': 'شكرًا لكم على المعلومة! العرض موجود الآن على موقعنا.',
    'fa': 'از راهنمایی شما سپاسگزاریم! این خدمت اکنون در وب‌سایت ما هست.',
    'tr': 'Bilgi için teşekkür ederiz! Bu hizmet artık web sitemizde.',
  },
  {
    'de': 'Danke! Wir haben nachgefragt: Die Angaben auf der Website stimmen.',
    'de-simple': 'Danke! Wir haben gefragt. Auf der Website steht alles richtig.',
    'en': 'Thank you! We asked: what the website says is right.',
    'uk': 'Дякуємо! Ми перепитали: дані на сайті правильні.',
    'ru': 'Спасибо! Мы уточнили: сведения на сайте верны.',
    'ar': 'شكرًا لكم! استفسرنا عن الأمر: المعلومات على الموقع صحيحة.',
    'fa': 'سپاسگزاریم! پرس‌وجو کردیم: اطلاعات وب‌سایت درست است.',
    'tr': 'Teşekkür ederiz! Sorduk: Web sitesindeki bilgiler doğru.',
  },
  {
    'de': 'Danke! Leider passt das nicht in unser Verzeichnis: Es richtet sich an Alleinerziehende in Stadt und Landkreis Göttingen.',
    'de-simple': 'Danke! Das passt leider nicht auf unsere Website. Unsere Website ist für Alleinerziehende in Stadt und Landkreis Göttingen.',
    'en': 'Thank you! Unfortunately this does not fit our directory: it is for single parents in the city and district of Göttingen.',
    'uk': 'Дякуємо! На жаль, це не підходить для нашого довідника: він для тих, хто самостійно виховує дітей у місті та районі Göttingen.',
    'ru': 'Спасибо! К сожалению, это не подходит для нашего справочника: он для родителей-одиночек в городе и районе Göttingen.',
    'ar': 'شكرًا لكم! للأسف لا يناسب هذا دليلنا: فهو لمن يربّون أطفالهم وحدهم في مدينة Göttingen ومنطقتها.',
    'fa': 'سپاسگزاریم! متأسفانه این با فهرست ما جور نیست: این فهرست برای والدین تنها در شهر و منطقه Göttingen است.',
    'tr': 'Teşekkür ederiz! Ne yazık ki bu, rehberimize uymuyor: Rehberimiz Göttingen şehri ve ilçesindeki tek ebeveynler içindir.',
  },
  {
    'de': 'Danke für Ihre Worte! Wir haben sie im Bündnis weitergegeben.',
    'de-simple': 'Danke für Ihre Nachricht! Alle im Bündnis wissen jetzt davon.',
    'en': 'Thank you for your words! We have passed them on within the alliance.',
    'uk': 'Дякуємо за ваші слова! Ми передали їх учасникам спілки.',
    'ru': 'Спасибо за ваши слова! Мы передали их участникам союза.',
    'ar': 'شكرًا لكم على كلماتكم! نقلناها إلى أعضاء التحالف.',
    'fa': 'از سخنان شما سپاسگزاریم! آن را به اعضای اتحاد رساندیم.',
    'tr': 'Sözleriniz için teşekkür ederiz! Bunları birlik içinde ilettik.',
  },
]

/** Ready answers in a language, beside the German that they say. */
export const readyReplies = (language: string | null): { german: string, words: string }[] => {
  const locale = isLocale(language) ? language : defaultLocale
  return ready.map(words => ({ german: words[defaultLocale], words: words[locale] }))
}
