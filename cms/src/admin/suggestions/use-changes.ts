import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Says that a report was answered: whatever shows reports asks again. */
export const announceChange = () => {
  count += 1
  listeners.forEach(listener => listener())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Grows with every announcement. */
export const useChanges = (): number => useSyncExternalStore(subscribe, () => count)
