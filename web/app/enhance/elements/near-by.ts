import { distance, readPositions } from '#shared/distance'

/**
 * `<near-by data-km="ca. {km} km" data-less data-sorted>` around a choice of towns (`<option value="51.5,9.9">`). Says at
 * every card of the list (`[data-geo]`) how far it is, and puts the nearest first. All of it happens here: nothing is
 * sent, nothing is kept.
 */
export class NearBy extends HTMLElement {
  connectedCallback(): void {
    const cards = [...document.querySelectorAll<HTMLElement>('main .card[data-geo]')]
    if (cards.length === 0) return
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false
    const items = [...document.querySelectorAll('main li:has(> .card)')]
    const select = this.querySelector('select')
    select?.addEventListener('change', () => this.#show(select.value, items))
  }

  #show(town: string, items: readonly Element[]): void {
    const [from] = readPositions(town)
    const far = new Map<Element, number>()
    for (const item of items) {
      const card = item.querySelector<HTMLElement>('[data-geo]')
      const slot = card?.querySelector<HTMLElement>('[data-distance]')
      if (!card || !slot) continue
      if (from) far.set(item, Math.min(...readPositions(card.dataset.geo ?? '').map(to => distance(from, to))))
      const way = far.get(item)
      slot.hidden = way === undefined
      const words = slot.querySelector('span')
      if (words && way !== undefined) words.textContent = this.#words(way)
    }
    // Without a way, what was first stays first.
    const order = [...items].sort((a, b) => (far.get(a) ?? 20_000) - (far.get(b) ?? 20_000))
    items[0]?.parentElement?.append(...order)
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = from ? this.dataset.sorted ?? '' : ''
  }

  #words(way: number): string {
    const text = way < 1 ? this.dataset.less : this.dataset.km
    return (text ?? '').replace('{km}', String(Math.round(way)))
  }
}
