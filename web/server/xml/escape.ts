import { escapeMarkup } from '#shared/utils/escape-markup'

/** Text for an element or an attribute of XML. What XML 1.0 forbids even when escaped (control characters) is left out. */
export const escapeXml = (text: string): string => escapeMarkup(text.replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, ''))
