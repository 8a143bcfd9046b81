/**
 * `<place-map>` around a hidden button: shows the places of the page (`data-of`: which elements) on a map from the site's own
 * tiles. The map itself is heavy and comes after the tap.
 */
export class PlaceMap extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !document.querySelector(this.dataset.of ?? '')) return
    button.hidden = false
    button.addEventListener('click', () => void this.#open(button))
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    try {
      const { showMap } = await import('../map/map')
      const box = await showMap(this.dataset)
      button.replaceWith(box)
      box.focus()
    } catch {
      button.disabled = false
      const status = this.querySelector('[role=status]')
      if (status) status.textContent = this.dataset.failed ?? ''
    }
  }
}
