import { hasLeft, markLeft, unmarkLeft } from '../storage'

/** How long somebody may take between two presses, as on GOV.UK; in milliseconds. */
const patience = 5000

/** How many presses of Shift alone leave the page. */
const enough = 3

const cameBack = (): boolean => performance.getEntriesByType('navigation')
  .some(entry => entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward')

/**
 * `<page-exit data-title data-press-2 data-press-1 data-late>` around a plain link: a tap on it, or Shift three times,
 * empties the page within the same task and puts another website in its place in the history of the tab.
 */
export class PageExit extends HTMLElement {
  #presses = 0
  #alone = false
  #timer = 0

  connectedCallback(): void {
    if (cameBack() && hasLeft()) return this.#leave()
    unmarkLeft()
    this.querySelector('a')?.addEventListener('click', (event) => {
      event.preventDefault()
      this.#leave()
    })
    // A page that the browser kept alive comes back as it was.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && hasLeft()) this.#leave()
    })
    window.addEventListener('keydown', ({ key, repeat }) => {
      this.#alone = key === 'Shift' && (this.#alone || !repeat)
      if (!this.#alone) this.#forget()
    })
    window.addEventListener('keyup', ({ key }) => {
      if (key === 'Shift' && this.#alone) this.#press()
    })
    for (const hidden of this.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false
  }

  #press(): void {
    this.#presses += 1
    const missing = enough - this.#presses
    if (missing === 0) return this.#leave()
    this.#say(this.getAttribute(`data-press-${missing}`))
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#forget()
      this.#say(this.dataset.late)
    }, patience)
  }

  #forget(): void {
    window.clearTimeout(this.#timer)
    if (this.#presses > 0) this.#say('')
    this.#presses = 0
  }

  #say(words: string | null | undefined): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }

  #leave(): void {
    const url = this.querySelector('a')?.href
    document.title = this.dataset.title ?? ''
    for (const sheet of [document.documentElement, document.body]) sheet.style.background = '#fff'
    document.body.replaceChildren()
    markLeft()
    // If the other website never answers, the entry in the history must not be this page either.
    history.replaceState(null, '', '/')
    if (url) location.replace(url)
  }
}
