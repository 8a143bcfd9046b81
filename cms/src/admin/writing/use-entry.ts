import { unstable_useContentManagerContext as useContentManagerContext, useForm } from '@strapi/strapi/admin'
import { useDeferredValue } from 'react'
import { typeDefinitions } from '../../dashboard/definitions'

type Values = Readonly<Record<string, unknown>>

/** What stands in the open form right now, saved or not; lags behind fast typing. */
export const useTyped = (): Values => ({ ...useDeferredValue(useForm('buendnis', ({ values }) => values)) })

/** The attributes of the open entry's type. */
export const useAttributes = () => useContentManagerContext().contentType?.attributes ?? {}

/** How a field is called in the form. */
export const labelOf = (uid: string, field: string): string =>
  typeDefinitions.find(definition => definition.uid === uid)?.fields[field]?.label ?? field

/** The language of the open form; a type without translations is German. */
export const localeOf = (): string => new URLSearchParams(window.location.search).get('plugins[i18n][locale]') ?? 'de'
