import { maxKept, withoutKept } from '#shared/utils/kept'
import { keepHere, keptHere, listHref, onKept } from '../kept'

/**
 * A button that keeps an offer on this phone, or forgets it. When the list is full or the phone refuses to store, it
 * leads to the list instead: its address holds the entries, too.
 */
export class KeepOffer extends HTMLElement {
  connectedCallback(): void {
    const { slug = '', list = '' } = this.dataset
    const button = this.querySelector('button')
    onKept(() => button?.setAttribute('aria-pressed', String(keptHere().includes(slug))))
    button?.addEventListener('click', () => {
      const kept = keptHere()
      const wanted = kept.includes(slug) ? withoutKept(kept, slug) : [...kept, slug]
      if (wanted.length > maxKept || !keepHere(wanted)) location.assign(listHref(list, wanted.slice(0, maxKept)))
    })
    this.hidden = false
  }
}
