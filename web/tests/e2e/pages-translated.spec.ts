import { inject } from 'vitest'
import { checkPages } from './support/check-pages'
import { readRows } from './support/templates'

const rows = await readRows(inject('cmsUrl'))

checkPages(rows.filter(({ locale }) => !locale.site.match(/^(de|einfach)$/)))
