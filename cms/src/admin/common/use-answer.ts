import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'

/** What one of our own addresses answers, or that it could not be read; nothing while it is on its way. */
export interface Answered<Value> { value?: Value, failed: boolean }

/** Reads an address of our own below `/buendnis` again whenever the address or `again` changes; none asks nothing. */
export const useAnswer = <Value>(path: string | undefined, again: unknown = ''): Answered<Value> => {
  const { get } = useFetchClient()
  const [answered, setAnswered] = useState<Answered<Value>>({ failed: false })
  useEffect(() => {
    if (path === undefined) return undefined
    let isCurrent = true
    const settle = (next: Answered<Value>) => {
      if (isCurrent) setAnswered(next)
    }
    get<{ data: Value }>(`/buendnis${path}`).then(
      ({ data }) => settle({ value: data.data, failed: false }),
      () => settle({ failed: true }),
    )
    return () => {
      isCurrent = false
    }
  }, [get, path, again])
  return answered
}
