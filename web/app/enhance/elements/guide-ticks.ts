import { forgetStored, readStored, writeStored } from '../storage'

const parseTicks = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : null

/**
 * Boxes to tick on the steps of one guide. Nothing is kept before the first tick; then the ids of the ticked steps, on
 * this phone only, until the button or the last box forgets them.
 *
 * `data-guide`: whose steps; `data-progress`: a sentence with `{done}`; `data-cleared`: what is said after clearing.
 */
export class GuideTicks extends HTMLElement {
  connectedCallback(): void {
    const name = `guide:${this.dataset.guide}`
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[type="checkbox"]')]
    const progress = this.querySelector<HTMLElement>('[role="status"]')
    const clear = this.querySelector<HTMLButtonElement>('button')
    if (!progress || !clear) return

    const show = (): string[] => {
      const done = boxes.filter(({ checked }) => checked).map(({ value }) => value)
      progress.textContent = this.dataset.progress?.replace('{done}', String(done.length)) ?? ''
      clear.hidden = done.length === 0
      return done
    }

    const kept = readStored(name, parseTicks) ?? []
    for (const box of boxes) box.checked = kept.includes(box.value)
    if (show().length > 0) this.openNext(boxes)
    for (const part of this.querySelectorAll<HTMLElement>('[data-ticks]')) part.hidden = false

    this.addEventListener('change', () => {
      const done = show()
      if (done.length > 0) writeStored(name, done)
      else forgetStored(name)
    })
    clear.addEventListener('click', () => {
      for (const box of boxes) box.checked = false
      show()
      forgetStored(name)
      progress.textContent = this.dataset.cleared ?? ''
      // The button is gone, and with it the focus.
      boxes[0]?.focus()
    })
  }

  /** Whoever comes back goes on where they stopped: the first step without a tick is open. */
  private openNext(boxes: readonly HTMLInputElement[]): void {
    const next = boxes.find(({ checked }) => !checked)
    for (const box of boxes) box.closest('li')?.querySelector('details')?.toggleAttribute('open', box === next)
  }
}
