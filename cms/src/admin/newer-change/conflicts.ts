import type { Difference } from '../comparison/Comparison'

/** Somebody else has saved since the form was loaded: what both sides have changed. */
export interface Conflict {
  message: string
  mine: Difference[]
  theirs: Difference[]
  /** Saves these of the form's fields over the newer version, and leaves the others as the other person wrote them. */
  save: (fields: ReadonlySet<string>) => void
  /** Takes the newer version into the form, without what was typed here. */
  reload: () => void
}

type Listener = (conflict: Conflict) => void

const listeners: Listener[] = []

/** The dialog on the page of an entry; returns how to leave. */
export const listenForConflicts = (listener: Listener) => {
  listeners.push(listener)
  return () => {
    const place = listeners.indexOf(listener)
    if (place >= 0) listeners.splice(place, 1)
  }
}

/** Whether somebody was there to ask. */
export const announceConflict = (conflict: Conflict): boolean => {
  const listener = listeners.at(-1)
  listener?.(conflict)
  return listener !== undefined
}
