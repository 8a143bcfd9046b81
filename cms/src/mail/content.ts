import { z } from 'zod'
import { defaultLocale, locales } from '../locales/locales'
import { frameWords, htmlLanguage } from './words'

/** The words of a mail. Plain text and HTML are made from the same, so they say the same. */
export const MailContentSchema = z.object({
  /** The language of the words; German when it is missing. */
  locale: z.enum(locales.map(({ code }) => code)).default(defaultLocale),
  /** "Guten Tag," when nobody is known by name. */
  greeting: z.string(),
  /** One paragraph each; line breaks inside are kept. */
  paragraphs: z.array(z.string()),
  /** The one thing to do. */
  action: z.object({ label: z.string(), url: z.url({ protocol: /^https?$/ }) }).optional(),
  /** What stands below the action. */
  after: z.array(z.string()).optional(),
  closing: z.string(),
  /** Why somebody gets this mail, and how it ends; an address makes it a button of mail programs (RFC 8058). */
  reason: z.string(),
  unsubscribeUrl: z.url({ protocol: /^https?$/ }).optional(),
})

export type MailContent = z.input<typeof MailContentSchema>

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, letter => escapes[letter] ?? letter)

/** The words as plain text. */
export const toText = (content: MailContent): string => {
  const { locale = defaultLocale, greeting, paragraphs, action, after = [], closing, reason, unsubscribeUrl } = content
  return [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...after,
    closing,
    `-- \n${reason}${unsubscribeUrl ? `\n${frameWords[locale].unsubscribe}: ${unsubscribeUrl}` : ''}`,
  ].join('\n\n')
}

const paragraph = (text: string, style = '') =>
  `<p style="margin:0 0 16px;${style}">${escaped(text).replace(/\n/g, '<br>')}</p>`

/** The words as HTML: one column, no picture, nothing that is loaded from anywhere. */
export const toHtml = (subject: string, content: MailContent): string => {
  const { locale = defaultLocale, greeting, paragraphs, action, after = [], closing, reason, unsubscribeUrl } = content
  const { lang, dir } = htmlLanguage(locale)
  const { button, unsubscribe } = frameWords[locale]
  const small = 'font-size:14px;color:#555'
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#fff;color:#222;font:16px/1.5 sans-serif"><div style="max-width:600px;margin:0 auto">
${[greeting, ...paragraphs].map(text => paragraph(text)).join('\n')}
${action
  ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4e5f;color:#fff;text-decoration:none;font-weight:bold">${escaped(action.label)}</a></p>
${paragraph(`${button}\n${action.url}`, `${small};overflow-wrap:anywhere`)}`
  : ''}
${[...after, closing].map(text => paragraph(text)).join('\n')}
<hr style="border:0;border-top:1px solid #ccc;margin:24px 0">
${paragraph(reason, small)}${unsubscribeUrl ? `<p style="margin:0;${small}"><a href="${escaped(unsubscribeUrl)}" style="color:#1f4e5f">${unsubscribe}</a></p>` : ''}
</div></body></html>`
}
