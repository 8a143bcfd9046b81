import type { Locale } from '../../locales/locales'

/** The mail that tells somebody what became of a report. */
export interface ReplyWords {
  readonly subject: string
  readonly greeting: string
  readonly adopted: string
  readonly notAdopted: string
  /** Before what the alliance answers. */
  readonly answer: string
  readonly action: string
  readonly closing: string
  readonly reason: string
}

export const replyWords: Readonly<Record<Locale, ReplyWords>> = {
  'de': {
    subject: 'Was aus Ihrer Nachricht wurde',
    greeting: 'Guten Tag,',
    adopted: 'Sie haben uns geschrieben. Wir haben Ihren Hinweis übernommen. Vielen Dank!',
    notAdopted: 'Sie haben uns geschrieben. Vielen Dank dafür! Wir haben Ihren Hinweis geprüft und nicht übernommen.',
    answer: 'Unsere Antwort:',
    action: 'Auf der Website ansehen',
    closing: 'Viele Grüße\nBündnis für Alleinerziehende',
    reason: 'Diese Nachricht kommt einmal, weil Sie uns dafür Ihre Adresse gegeben haben. 12 Monate später löschen wir Ihre Adresse und Ihren Text.',
  },
  'de-simple': {
    subject: 'Antwort auf Ihre Nachricht',
    greeting: 'Guten Tag,',
    adopted: 'Sie haben uns geschrieben. Ihr Hinweis war gut. Wir haben die Website geändert. Vielen Dank!',
    notAdopted: 'Sie haben uns geschrieben. Vielen Dank! Wir haben Ihren Hinweis gelesen. Wir haben nichts geändert.',
    answer: 'Unsere Antwort:',
    action: 'Auf der Website ansehen',
    closing: 'Viele Grüße\nBündnis für Alleinerziehende',
    reason: 'Sie haben uns Ihre E-Mail-Adresse gegeben. Darum bekommen Sie diese Nachricht. Sie kommt nur einmal. Nach 12 Monaten löschen wir Ihre Adresse und Ihren Text.',
  },
  'en': {
    subject: 'What became of your message',
    greeting: 'Hello,',
    adopted: 'You wrote to us. We have taken up your suggestion. Thank you very much!',
    notAdopted: 'You wrote to us. Thank you for that! We looked into your suggestion and have not taken it up.',
    answer: 'Our answer:',
    action: 'View on the website',
    closing: 'Kind regards\nBündnis für Alleinerziehende (alliance for single parents)',
    reason: 'This message comes once, because you gave us your address for it. We delete your address and your text 12 months later.',
  },
  'uk': {
    subject: 'Що сталося з вашим повідомленням',
    greeting: 'Добрий день!',
    adopted: 'Ви написали нам. Ми врахували вашу пораду. Щиро дякуємо!',
    notAdopted: 'Ви написали нам. Дякуємо за це! Ми перевірили вашу пораду і не врахували її.',
    answer: 'Наша відповідь:',
    action: 'Переглянути на сайті',
    closing: 'З повагою\nBündnis für Alleinerziehende (спілка на підтримку батьків, які виховують дітей самі)',
    reason: 'Це повідомлення надходить один раз, бо ви дали нам для цього свою адресу. Через 12 місяців ми видалимо вашу адресу й ваш текст.',
  },
  'ru': {
    subject: 'Что стало с вашим сообщением',
    greeting: 'Здравствуйте!',
    adopted: 'Вы написали нам. Мы учли ваше замечание. Большое спасибо!',
    notAdopted: 'Вы написали нам. Спасибо за это! Мы проверили ваше замечание и не учли его.',
    answer: 'Наш ответ:',
    action: 'Посмотреть на сайте',
    closing: 'С уважением\nBündnis für Alleinerziehende (союз в поддержку родителей-одиночек)',
    reason: 'Это сообщение приходит один раз, потому что вы дали нам для этого свой адрес. Через 12 месяцев мы удалим ваш адрес и ваш текст.',
  },
  'ar': {
    subject: 'ماذا حدث لرسالتكم',
    greeting: 'مرحبًا،',
    adopted: 'لقد كتبتم إلينا. أخذنا بملاحظتكم. شكرًا جزيلًا لكم!',
    notAdopted: 'لقد كتبتم إلينا، وشكرًا لكم على ذلك! راجعنا ملاحظتكم ولم نأخذ بها.',
    answer: 'جوابنا:',
    action: 'العرض على الموقع',
    closing: 'مع أطيب التحيات\nBündnis für Alleinerziehende (تحالف من أجل من يربّون أطفالهم وحدهم)',
    reason: 'تصلكم هذه الرسالة مرة واحدة لأنكم أعطيتمونا عنوانكم لهذا الغرض. بعد 12 شهرًا نحذف عنوانكم ونصكم.',
  },
  'fa': {
    subject: 'نتیجهٔ پیام شما',
    greeting: 'سلام،',
    adopted: 'شما برای ما نوشتید. پیشنهادتان را پذیرفتیم. بسیار سپاسگزاریم!',
    notAdopted: 'شما برای ما نوشتید. از این بابت سپاسگزاریم! پیشنهادتان را بررسی کردیم و آن را نپذیرفتیم.',
    answer: 'پاسخ ما:',
    action: 'دیدن در وب‌سایت',
    closing: 'با احترام\nBündnis für Alleinerziehende (اتحاد برای والدین تنها)',
    reason: 'این پیام فقط یک بار می‌آید، چون نشانی خود را برای همین به ما داده‌اید. ۱۲ ماه بعد نشانی و متن شما را پاک می‌کنیم.',
  },
  'tr': {
    subject: 'Mesajınızın sonucu',
    greeting: 'Merhaba,',
    adopted: 'Bize yazdınız. Önerinizi dikkate aldık ve uyguladık. Çok teşekkür ederiz!',
    notAdopted: 'Bize yazdınız. Bunun için teşekkür ederiz! Önerinizi inceledik, ancak uygulamadık.',
    answer: 'Yanıtımız:',
    action: 'Web sitesinde görüntüle',
    closing: 'Saygılarımızla\nBündnis für Alleinerziehende (tek ebeveynler için birlik)',
    reason: 'Bu mesaj bir kez gelir, çünkü adresinizi bize bunun için verdiniz. 12 ay sonra adresinizi ve metninizi sileriz.',
  },
}
