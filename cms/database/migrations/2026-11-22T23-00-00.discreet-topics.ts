import type { Core } from '@strapi/strapi'

type Knex = Core.Strapi['db']['connection']

/** Topics of which every installation knows that reading about them can be dangerous. */
const slugs = ['gewalt', 'trennung']

/**
 * Topics that were there before the field `discreet`: the pages on violence and separation become careful ones at once.
 * On a first start there is no table yet, and the seed says it.
 */
export const up = async (knex: Knex): Promise<void> => {
  if (!await knex.schema.hasTable('topics') || await knex.schema.hasColumn('topics', 'discreet')) return
  await knex.schema.alterTable('topics', table => table.boolean('discreet'))
  await knex('topics').update({ discreet: false })
  await knex('topics').whereIn('slug', slugs).update({ discreet: true })
}
