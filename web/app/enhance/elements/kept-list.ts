import { readKept } from '#shared/utils/kept'
import { keepHere, keptHere, keptIn, listHref, onKept, sameList } from '../kept'

/**
 * The page of a list. Its address is the list: every change is a link. Here the phone follows: what it keeps changes
 * with the page as long as both are the same list. Another's list can be added to the own one.
 */
export class KeptList extends HTMLElement {
  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)
  }

  connectedCallback(): void {
    const listed = keptIn(location.href)
    if (listed.length === 0 && keptHere().length > 0) {
      location.replace(listHref(location.pathname, keptHere()))
      return
    }
    this.#part('without-script')?.remove()
    this.#follow(listed)
    this.#offerUndo(listed)
    this.#offerToKeep(listed)
    this.#offerToShare()
  }

  #follow(listed: readonly string[]): void {
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-change]') : null
      if (link && sameList(keptHere(), listed)) keepHere(keptIn(link.href))
    })
  }

  /** The list before this one is in the address that led here. */
  #offerUndo(listed: readonly string[]): void {
    const part = this.#part('undo')
    const link = part?.querySelector('a')
    if (!part || !link || !document.referrer.startsWith(location.origin + location.pathname + '?')) return
    const before = keptIn(document.referrer)
    if (before.length === 0 || sameList(before, listed)) return
    link.href = listHref(location.pathname, before)
    part.hidden = false
  }

  #offerToKeep(listed: readonly string[]): void {
    const button = this.#part('keep')
    button?.addEventListener('click', () => keepHere(readKept([...keptHere(), ...listed])))
    onKept(() => {
      const kept = keptHere()
      if (button) button.hidden = listed.every(slug => kept.includes(slug))
    })
  }

  #offerToShare(): void {
    const [copy, share, copied] = [this.#part('copy'), this.#part('share'), this.#part('copied')]
    if (copy && 'clipboard' in navigator) {
      copy.hidden = false
      copy.addEventListener('click', async () => {
        await navigator.clipboard.writeText(location.href)
        if (copied) copied.textContent = copied.dataset.words ?? ''
      })
    }
    if (share && 'share' in navigator) {
      share.hidden = false
      // Rejected when somebody closes the menu of the phone: nothing to say.
      share.addEventListener('click', () => navigator.share({ title: document.title, url: location.href }).catch(() => {}))
    }
  }
}
