import type { Locale } from '../../locales/locales'
import { fold } from './fold'

/** Words that say nothing about a subject. Whole entries that consist of them are found by their exact words. */
const german = `
  aber alle allem allen aller als also am an auch auf aus bei beim bin bis bitte da dann das dass dein deine dem den der
  des dich die dies diese diesem diesen dieser dir doch du durch ein eine einem einen einer eines er es etwas euch euer
  für fürs gegen gibt hab habe haben hat ich ihr ihre ihrem ihren ihrer im in ins ist ja jede jeden jeder kann kein keine keinen keiner keinem können
  man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nun nur ob oder ohne schon sehr sein seine sich
  sie sind so soll über um und uns unser unsere unserem unseren unserer unter viel vom von vor wann war was welche welcher wem wen wenn wer wie
  wir wird wo wohin woher werde werden will wollen zu zum zur bekomme bekommen brauche brauchen möchte`

const words: Readonly<Record<Locale, string>> = {
  'de': german,
  'de-simple': german,
  'en': `
    a about am an and any are as at be but by can do does for from get got had has have he her his how i if in into is it
    its me my need no not of on or our she so that the their them there they this to us want was we what when where which
    who will with won would you your t s dont cant wont whose`,
  'uk': `
    а або але без був була були в від вже він вона вони все для до є за з зі і із й її його їх коли що як який яка яке які
    та те ти це цей ця ці чи не на над ні по під про при у я мене мені мій моя моє мої ми нам вас ви де куди хто`,
  'ru': `
    а без бы был была были в во вот вы да для до его ее если есть за и из или их к как кто ли мне мой моя мое мои мы на
    над не нет но о об он она они от по под при про с со так то ты у уже что чтобы это эта этот я меня нас вас где куда
    какой какая какие`,
  'ar': `
    في من على إلى الى عن مع أو او و هل ما ماذا لا لم لن أن ان إن كان هذا هذه ذلك التي الذي هو هي أنا انا لي كيف أين اين
    متى كل قد ثم عند لكن أيضا بعد قبل بين`,
  'fa': `
    از به با در و یا که این آن را برای تا بر هم من تو او ما شما است هست بود چه چی کجا چگونه چطور کی آیا نیست می ها های یک
    هر اگر ولی اما`,
  'tr': `
    ve veya ile bir bu şu o için de da mi mı mu mü ne nasıl nerede nereye kim ben sen biz siz onlar benim bana beni var
    yok çok daha en gibi ama ise değil her olan olarak istiyorum kadar sonra`,
}

const folded = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter(word => word !== '').map(fold))

const sets = new Map(Object.entries(words).map(([locale, list]) => [locale, folded(list)]))

/** Whether a folded word carries no meaning of its own in a language. */
export const isStopWord = (locale: Locale, word: string): boolean => sets.get(locale)?.has(word) ?? false
