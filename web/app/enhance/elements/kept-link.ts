import { keptHere, listHref, onKept } from '../kept'

/** The way to the list with the number of its entries; there only when something is kept. */
export class KeptLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    const count = this.querySelector('[data-count]')
    onKept(() => {
      const kept = keptHere()
      this.hidden = kept.length === 0
      if (link) link.href = listHref(this.dataset.list ?? '', kept)
      if (count) count.textContent = String(kept.length)
    })
  }
}
