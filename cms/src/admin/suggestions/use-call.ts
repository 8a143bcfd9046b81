import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { reasonOf } from '../common/reason'

/** Sends something to our own address; says that it is on its way, and why it was refused. */
export const useCall = (path: string) => {
  const { post, put } = useFetchClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const run = async (method: 'post' | 'put', body: object, more = ''): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await (method === 'post' ? post : put)(`/buendnis${path}${more}`, body)
      return true
    } catch (error) {
      setProblem(reasonOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, dismiss: () => setProblem(undefined), run }
}
