import type { Locale } from '../../locales/locales'

/** Everyday words from which the synthetic texts are made, so that search and line lengths behave as with real ones. */
const pools: Record<Locale, string> = {
  de: `Eltern Kinder Beratung Gruppe Termin Familie Hilfe Stadt Wohnung Geld Antrag Jugendamt Betreuung Schule Arbeit
    Ausbildung Gespräch Frühstück Mutter Vater Unterhalt Kita Nachmittag Woche Fragen Rat Büro Straße Nachbarschaft
    finden sprechen helfen kommen zeigen lernen spielen bringen rufen schreiben gemeinsam kostenlos vertraulich offen
    ruhig schnell einfach persönlich freundlich täglich abends mit ohne für bei oder und auch dann hier immer`,
  'de-simple': `Eltern Kind Hilfe Geld Haus Amt Schule Arbeit Frau Mann Mutter Vater Woche Tag Stunde Frage Antwort Brief
    Telefon Zimmer Essen Gruppe Rat Platz Weg fragen kommen sprechen helfen zeigen lernen spielen schreiben lesen
    rufen warten gut klein groß neu leicht ruhig frei hier heute morgen oft immer mit ohne für und oder auch`,
  en: `parents children advice group appointment family help city flat money application office childcare school work
    training talk breakfast mother father maintenance nursery afternoon week questions support street neighbourhood
    find speak meet come show learn play bring call write together free confidential open quiet quick simple personal
    friendly daily evening with without for near or and also then here always`,
  uk: `батьки діти консультація група зустріч сім'я допомога місто квартира гроші заява відомство догляд школа робота
    навчання розмова сніданок мати батько аліменти садок тиждень питання порада вулиця знайти говорити допомогти прийти
    показати вчитися грати принести дзвонити писати разом безкоштовно довірливо відкрито просто особисто щодня ввечері з
    без для біля або та також тут завжди`,
  ru: `родители дети консультация группа встреча семья помощь город квартира деньги заявление ведомство уход школа работа
    учёба разговор завтрак мать отец алименты садик неделя вопросы совет улица найти говорить помочь прийти показать
    учиться играть принести звонить писать вместе бесплатно доверительно открыто просто лично ежедневно вечером с без для
    рядом или и также здесь всегда`,
  ar: `الوالدان الأطفال استشارة مجموعة موعد عائلة مساعدة مدينة شقة مال طلب مكتب رعاية مدرسة عمل تدريب حديث فطور أم أب نفقة
    روضة أسبوع أسئلة نصيحة شارع نجد نتحدث نساعد تأتي نعرض نتعلم نلعب تحضر تتصل تكتب معا مجانا سرية مفتوح هادئ سريع بسيط شخصي
    يوميا مساء مع بدون من إلى أو أيضا هنا دائما`,
  fa: `والدین کودکان مشاوره گروه وقت خانواده کمک شهر خانه پول درخواست اداره مراقبت مدرسه کار آموزش گفتگو صبحانه مادر پدر نفقه
    مهدکودک هفته پرسش راهنمایی خیابان یافتن صحبت آمدن نشان یادگیری بازی آوردن تماس نوشتن باهم رایگان محرمانه باز آرام سریع
    ساده شخصی روزانه عصر با بدون برای نزدیک یا و همچنین اینجا همیشه`,
  tr: `ebeveynler çocuklar danışma grup randevu aile yardım şehir ev para başvuru daire bakım okul iş eğitim görüşme kahvaltı
    anne baba nafaka kreş hafta sorular öneri sokak bulmak konuşmak gelmek göstermek öğrenmek oynamak getirmek aramak yazmak
    birlikte ücretsiz gizli açık sakin hızlı basit kişisel günlük akşam ile olmadan için yakın veya ve ayrıca burada her`,
}

const split = (locale: Locale) => pools[locale].split(/\s+/)

export const words: Record<Locale, readonly string[]> = {
  de: split('de'),
  'de-simple': split('de-simple'),
  en: split('en'),
  uk: split('uk'),
  ru: split('ru'),
  ar: split('ar'),
  fa: split('fa'),
  tr: split('tr'),
}
