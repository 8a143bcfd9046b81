import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { reasonOf } from '../common/reason'

/** Sends something to an address of our own and gives back the answer; a refusal is shown as a message. */
export const useSend = () => {
  const { post, put } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const send = async <Answer>(method: 'post' | 'put', path: string, body: object): Promise<Answer | undefined> => {
    setBusy(true)
    try {
      const { data } = await (method === 'post' ? post : put)<{ data: Answer }>(`/buendnis${path}`, body)
      return data.data
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 10_000 })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, send }
}
