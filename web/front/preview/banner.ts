import type { PassContent, PublicState } from './content.ts'

/** The addresses in which the preview is opened and ended. */
export const openPath = '/vorschau'
export const endPath = '/vorschau/ende'

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${sign.codePointAt(0)};`)

const sentences: Record<PublicState, string> = {
  new: 'Dieser Eintrag ist noch nicht veröffentlicht. Niemand sonst sieht ihn.',
  changed: 'Der Entwurf hat Änderungen, die noch nicht veröffentlicht sind. Niemand sonst sieht sie.',
  same: 'So sieht der Entwurf aus. Besucher sehen nur, was veröffentlicht ist.',
}

/** Single entries have no id in the dashboard's addresses. */
const singleUid = 'api::site.site'

const dashboardAddress = (cmsPublicUrl: string, { uid, documentId }: PassContent, locale: string): string => {
  const path = uid === singleUid ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`
  return `${cmsPublicUrl}/admin/content-manager/${path}?plugins[i18n][locale]=${locale}`
}

const time = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', timeStyle: 'short' })

/**
 * Puts a bar over a finished page: that it is a preview, until when, the way back to the entry and the way out. It is
 * German on pages of every language, as the dashboard is.
 */
export const withBanner = (
  html: string, { pass, path, locale, cmsPublicUrl }: { pass: PassContent, path: string, locale: string, cmsPublicUrl: string },
): string => {
  const end = `${endPath}?${new URLSearchParams({ to: path })}`
  const bar = `<aside class="preview-bar" lang="de" dir="ltr" aria-label="Vorschau">
<p><strong>Vorschau</strong> ${sentences[pass.state]} <small>Gilt bis ${time.format(pass.until)} Uhr.</small></p>
<p><a href="${escape(dashboardAddress(cmsPublicUrl, pass, locale))}" target="_top">Zum Eintrag</a>
<a href="${escape(end)}">Vorschau beenden</a></p>
</aside>`
  return html
    .replace('</head>', '<link rel="stylesheet" href="/preview.css"><script type="module" src="/preview.js"></script></head>')
    .replace(/<body[^>]*>/, body => `${body}${bar}`)
}
