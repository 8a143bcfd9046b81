import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Says that something was handed in, taken back or decided: whatever shows requests asks again. */
export const announceDecision = () => {
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
export const useDecisions = (): number => useSyncExternalStore(subscribe, () => count)
