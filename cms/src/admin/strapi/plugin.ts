import { edits } from './edits'

interface Context { error: (message: string) => never }

/**
 * A plugin of Vite that makes our edits in Strapi's own files. A build in which one of them finds nothing to change
 * fails: an upgrade of Strapi must not bring the English words back unseen.
 */
export const editStrapi = () => {
  const made = new Set<number>()
  return {
    name: 'edit-strapi',
    apply: 'build',
    enforce: 'pre',
    transform(code: string, id: string) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? ''
      let edited = code
      for (const [index, { file, from, to }] of edits.entries()) {
        if (!path.endsWith(file) || !edited.includes(from)) continue
        made.add(index)
        edited = edited.replaceAll(from, () => to)
      }
      return edited === code ? undefined : { code: edited, map: null }
    },
    buildEnd(this: Context, failure?: Error) {
      const lost = edits.filter((_, index) => !made.has(index)).map(({ file, from }) => `${file}: ${from}`)
      if (!failure && lost.length > 0) {
        this.error(`Strapi has changed. Please look at these edits in cms/src/admin/strapi/edits.ts:\n${lost.join('\n')}`)
      }
    },
  }
}
