import { useSyncExternalStore } from 'react'

/** Something that one part of the dashboard does and others show: whoever shows it asks again when it is announced. */
export const createAnnouncement = () => {
  let count = 0
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    announce: () => {
      count += 1
      listeners.forEach(listener => listener())
    },
    /** Grows with every announcement. */
    useCount: (): number => useSyncExternalStore(subscribe, () => count),
  }
}
