/** What the dashboard shows for one field. */
export interface FieldText {
  label: string
  /** One line under the field: what belongs here. */
  description: string
  placeholder?: string
  /** Made by the system: shown, not written. */
  readOnly?: boolean
}

/** A field and its width; a row has twelve columns. */
export type Cell = readonly [name: string, width: number]

/** How the dashboard shows a type or a component. Every attribute has a text; what is not in `rows` is not shown. */
export interface Definition {
  uid: string
  /** The field that names an entry in lists and relations. */
  mainField: string
  sort?: readonly [field: string, order: 'ASC' | 'DESC']
  /** The columns of the list. */
  list?: readonly string[]
  rows: readonly (readonly Cell[])[]
  fields: Readonly<Record<string, FieldText>>
}

export const text = (label: string, description: string, placeholder?: string): FieldText => ({
  label, description, ...(placeholder === undefined ? {} : { placeholder }),
})

/** A field that the system fills. */
export const made = (label: string, description: string): FieldText => ({ label, description, readOnly: true })

/** When an entry appears and disappears by itself; see `scheduling/`. */
export const schedule = {
  publishAt: text(
    'Erscheint am (intern)',
    'Dann erscheinen Deutsch und alle Sprachen, deren Entwurf vollständig ist. Nur speichern, nicht veröffentlichen. Leer: mit dem Knopf.',
  ),
  unpublishAt: text('Verschwindet am (intern)', 'Dann verschwindet der Eintrag in allen Sprachen von der Seite. Leer: gar nicht.'),
} as const
