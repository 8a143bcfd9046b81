import { globSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { groupsFor } from '../../src/admin/layout/form-groups'
import { edits } from '../../src/admin/strapi/edits'
import { foldedTitle } from '../../src/admin/strapi/folded-title'
import { editStrapi } from '../../src/admin/strapi/plugin'
import { choiceWords } from '../../src/admin/words/choices'
import { enumerationWords } from '../../src/admin/words/enumerations'
import type { Definition } from '../../src/dashboard/definition'
import { componentDefinitions, typeDefinitions } from '../../src/dashboard/definitions'
import { fieldGroups } from '../../src/dashboard/groups'
import { cmsRoot } from '../support/paths'

const schemaFile = z.object({
  attributes: z.record(z.string(), z.object({
    type: z.string(),
    private: z.boolean().optional(),
    visible: z.boolean().optional(),
    enum: z.array(z.string()).optional(),
    options: z.object({ choices: z.array(z.string()) }).optional(),
  })),
})

const read = (file: string) => schemaFile.parse(JSON.parse(readFileSync(path.join(cmsRoot, file), 'utf8'))).attributes

const fileOf = ({ uid }: Definition) => {
  const type = /^api::([a-z-]+)\./.exec(uid)?.[1]
  return type
    ? `src/api/${type}/content-types/${type}/schema.json`
    : `src/components/fields/${uid.replace('fields.', '')}.json`
}

const all = [...typeDefinitions, ...componentDefinitions]

test('every type and every field component has a definition', () => {
  const files = globSync(['src/api/*/content-types/*/schema.json', 'src/components/fields/*.json'], { cwd: cmsRoot })
  expect(all.map(fileOf).sort()).toEqual(files.sort())
})

describe.each(all.map((definition) => [definition.uid, definition] as const))('%s', (_uid, definition) => {
  const attributes = read(fileOf(definition))

  test('has a German label and help text for every attribute, and none for others', () => {
    expect(Object.keys(definition.fields).sort()).toEqual(Object.keys(attributes).sort())
    for (const { label, description } of Object.values(definition.fields)) {
      expect(label.length).toBeGreaterThan(1)
      expect(description.length).toBeGreaterThan(4)
    }
  })

  test('gives an example wherever something is typed freely', () => {
    for (const [name, { type }] of Object.entries(attributes)) {
      const field = definition.fields[name]
      if (!['string', 'text', 'email'].includes(type) || field?.readOnly) continue
      expect([name, field?.placeholder ?? '']).toEqual([name, expect.stringMatching(/\S/)])
    }
  })

  test('says of a private field that it is not public, and shows it last', () => {
    const isPrivate = Object.keys(attributes).filter((name) => attributes[name]?.private)
    for (const name of isPrivate) expect(definition.fields[name]?.label).toContain('(intern)')
    const hidden = isPrivate.filter((name) => attributes[name]?.visible !== false)
    const shown = definition.rows.flat().map(([name]) => name)
    expect(shown.slice(shown.length - hidden.length).sort()).toEqual(hidden.sort())
  })

  test('places known fields once, in rows of at most twelve columns', () => {
    const shown = definition.rows.flat().map(([name]) => name)
    expect(new Set(shown).size).toBe(shown.length)
    const named = [...shown, ...definition.list ?? [], definition.mainField]
    for (const name of named) expect(attributes).toHaveProperty(name)
    for (const row of definition.rows) expect(row.reduce((sum, [, width]) => sum + width, 0)).toBeLessThanOrEqual(12)
  })

  test('has a German word for every value of its lists', () => {
    for (const [name, attribute] of Object.entries(attributes)) {
      for (const value of attribute.enum ?? []) expect(enumerationWords).toHaveProperty([value])
      for (const value of attribute.options?.choices ?? []) expect(choiceWords[name]).toHaveProperty([value])
    }
  })
})

describe.each(typeDefinitions.map((definition) => [definition.uid, definition] as const))('the form of %s', (uid, definition) => {
  const starts = definition.rows.map((row) => row.map(([name]) => name))
  const groups = fieldGroups[uid] ?? []

  test('is in groups when it is long', () => {
    if (definition.rows.length > 7) expect(groups.length).toBeGreaterThan(1)
  })

  test('has its own groups, which begin with a row, in its order', () => {
    expect(groupsFor(starts.flat())).toEqual(groups)
    const rows = groups.map(({ from }) => starts.findIndex(([first]) => first === from))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    if (groups.length > 0) expect(rows[0]).toBe(0)
    for (const { only } of groups) if (only) expect(starts.flat()).toContain(only.field)
  })

  test('has columns in its list that an editor looks for', () => {
    expect(definition.list?.length ?? 0).toBeGreaterThanOrEqual(uid === 'api::site.site' ? 0 : 3)
    expect(definition.list?.length ?? 0).toBeLessThanOrEqual(5)
    if ('checkedAt' in definition.fields) expect(definition.list).toContain('checkedAt')
    if ('institution' in definition.fields) expect(definition.list).toContain('institution')
  })
})

describe('our edits in Strapi\'s own dashboard', () => {
  const packages = ['design-system', 'strapi'].map((name) => path.join(realpathSync(path.join(cmsRoot, `node_modules/@strapi/${name}`)), '../..'))
  const found = (file: string) => globSync(packages.map((folder) => path.join(folder, file)))[0] ?? ''

  test.each(edits.map((edit) => [edit.file, edit] as const))('%s has what we replace', (_file, { file, from }) => {
    expect(readFileSync(found(file), 'utf8')).toContain(from)
  })

  test('are all made in a build, and a build that could not make one fails', () => {
    const error = (message: string): never => {
      throw new Error(message)
    }
    const plugin = editStrapi()
    const [first, ...rest] = [...new Set(edits.map(({ file }) => file))]
    const make = (file: string) => plugin.transform(readFileSync(found(file), 'utf8'), `${found(file)}?v=1`)
    for (const file of rest) make(file)
    expect(() => plugin.buildEnd.call({ error })).toThrow(first)
    expect(first && make(first)?.code).toContain(`'Was geschieht'`)
    expect(() => plugin.buildEnd.call({ error })).not.toThrow()
  })

  test.each([
    [{ weekdays: ['mo', 'we'], opensAt: '08:30:00.000', closesAt: '12:00:00.000', description: null }, 'opensAt', 'Mo, Mi 08:30–12:00'],
    [{ weekdays: ['fr'], opensAt: '09:00:00', closesAt: null, description: 'Kleiderkammer' }, 'opensAt', 'Fr 09:00 · Kleiderkammer'],
    [{ weekdays: null, opensAt: null, closesAt: null }, 'opensAt', ''],
    [{ startDate: '2026-11-23T18:00:00.000Z' }, 'startDate', '23.11.2026, 19:00'],
    [{ day: '2026-11-23' }, 'day', '23.11.2026'],
    [{ state: 'ended' }, 'state', 'beendet'],
    [{ number: '0551 400-0' }, 'number', '0551 400-0'],
    [{ id: 3 }, 'id', ''],
    [undefined, 'number', ''],
  ])('a folded part %j says %s in words', (part, field, title) => {
    expect(foldedTitle(part, field)).toBe(title)
  })
})
