/** Words that stand in English sentences and on English buttons, and in no German ones. */
const english = new Set([
  'the', 'and', 'of', 'your', 'you', 'with', 'for', 'this', 'are', 'is', 'has', 'been', 'no', 'yes', 'by', 'to', 'from', 'or',
  'add', 'create', 'created', 'edit', 'delete', 'remove', 'save', 'saved', 'cancel', 'confirm', 'close', 'open', 'update',
  'updated', 'publish', 'published', 'unpublish', 'draft', 'modified', 'entry', 'entries', 'found', 'search', 'settings',
  'loading', 'upload', 'select', 'choose', 'field', 'fields', 'enter', 'required', 'empty', 'more', 'show', 'hide', 'next',
  'previous', 'page', 'back', 'welcome', 'password', 'upgrade', 'marketplace', 'default', 'unknown',
])

/** Strapi's German says „du“ here and there; we say „Sie“. */
const informal = new Set(['du', 'dein', 'deine', 'deinen', 'deiner', 'dich', 'dir', 'klicke', 'ziehe', 'wähle'])

/** The lines of a page in which English words stand, or which say „du“. */
export const strangeLines = (text: string): string[] =>
  text.split('\n').map((line) => line.trim()).filter((line) =>
    (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => english.has(word) || informal.has(word)))
