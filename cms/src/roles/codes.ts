/** Strapi's own role with every right, also over accounts, roles and settings. */
export const superAdminCode = 'strapi-super-admin'

/** Answers for the whole directory. */
export const coordinationCode = 'coordination'
/** Writes about its own institution. */
export const institutionCode = 'institution'
/** Translates words, changes nothing in German and no facts. */
export const translationCode = 'translation'
/** Reads everything that the dashboard shows of the content. */
export const readingCode = 'reading'
