import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { EntryState } from './words'

type States = Partial<Record<string, EntryState>>
type Get = ReturnType<typeof useFetchClient>['get']

/** Questions of the rows of one list, asked together in the next moment. */
const waiting = new Map<string, Map<string, ((states: States | undefined) => void)[]>>()

const ask = (get: Get, uid: string) => {
  const asked = waiting.get(uid)
  waiting.delete(uid)
  if (!asked) return
  const answerAll = (answers: Record<string, States>) => {
    for (const [documentId, rows] of asked) rows.forEach((row) => row(answers[documentId]))
  }
  get<{ data: Record<string, States> }>(`/buendnis/translations/states/${uid}?documentIds=${[...asked.keys()].join(',')}`).then(
    ({ data }) => answerAll(data.data),
    // Somebody who does not look after translations sees what the list itself knows.
    () => answerAll({}),
  )
}

/** How the translations of one row of a list stand; nothing until that is known. */
export const useStates = (uid: string, documentId: string): States | undefined => {
  const { get } = useFetchClient()
  const [states, setStates] = useState<States>()
  useEffect(() => {
    let isCurrent = true
    const settle = (answer: States | undefined) => {
      if (isCurrent) setStates(answer)
    }
    const asked = waiting.get(uid) ?? new Map<string, ((answer: States | undefined) => void)[]>()
    if (!waiting.has(uid)) {
      waiting.set(uid, asked)
      window.setTimeout(() => ask(get, uid), 0)
    }
    asked.set(documentId, [...asked.get(documentId) ?? [], settle])
    return () => {
      isCurrent = false
    }
  }, [get, uid, documentId])
  return states
}
