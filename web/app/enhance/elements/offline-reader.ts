import type { OfflineWords } from '#shared/types/offline-words'
import { addDays } from '#shared/utils/day'
import { dayInBerlin } from '#shared/utils/clock'
import { readCopy } from '../offline/copy'
import { fill } from '../offline/html'
import { showAt } from '../offline/views'
import { speechOf } from '../offline/words'

/** After how many days the reader asks for a new copy. */
const goodFor = 30

const isWords = (value: unknown): value is OfflineWords =>
  typeof value === 'object' && value !== null && 'labels' in value && 'schedule' in value

/**
 * Shows the kept directory under every address of the site: an offer, a topic, a search, or all of it. Its words stand
 * in `data-words`, written by the same version of the site. Without a copy the page stays as the server wrote it.
 */
export class OfflineReader extends HTMLElement {
  connectedCallback(): void {
    void this.#show()
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)
  }

  async #show(): Promise<void> {
    const words: unknown = JSON.parse(this.dataset.words ?? 'null')
    const copy = 'caches' in window ? await readCopy().catch(() => null) : null
    if (!copy || !isWords(words)) return
    const speech = speechOf(words)
    const heading = this.querySelector('h1')
    const { title, marks, parts } = showAt(new URL(location.href), heading?.textContent.trim() ?? '', copy.directory, speech)

    const day = this.#part('day')
    if (day) day.textContent = fill(this.dataset.day ?? '', { date: speech.day(copy.day) })
    for (const [name, isVisible] of Object.entries({
      none: false, copy: true, old: copy.day < addDays(dayInBerlin(), -goodFor),
    })) {
      const part = this.#part(name)
      if (part) part.hidden = !isVisible
    }
    if (heading) {
      heading.textContent = title
      for (const [name, value] of Object.entries(marks ?? {})) if (value) heading.setAttribute(name, value)
    }
    document.title = `${title} – ${document.title}`
    const retry = this.#part('retry')
    if (retry instanceof HTMLAnchorElement) retry.href = location.href
    this.#part('view')?.replaceChildren(...parts)
    const field = document.querySelector<HTMLInputElement>('#site-search')
    if (field) field.value = new URLSearchParams(location.search).get('q') ?? ''
  }
}
