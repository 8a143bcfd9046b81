import { offlineDataPath } from '#shared/utils/offline-paths'
import { formatDay } from '#shared/utils/format'
import { localeByCode, localeBySite } from '#shared/utils/locales'
import { isOutdated, keepCopy, readCopy, removeCopy, sizeOf, type Sources } from '../offline/copy'

/**
 * Keeps the directory on this phone, says of which day it is, brings it up to date, deletes it. Words and addresses
 * stand in its `data-…` attributes. Nothing is stored before a tap.
 */
export class OfflineCopy extends HTMLElement {
  readonly #locale = localeByCode(document.documentElement.lang)

  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return
    for (const name of ['keep', 'refresh']) this.#part(name)?.addEventListener('click', () => void this.#keep())
    this.#part('remove')?.addEventListener('click', () => void this.#remove())
    this.#part('full')?.addEventListener('change', () => void this.#showSize())
    this.#show().catch(() => {
      // Private windows refuse storage: the sentence that says so stays.
    })
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)
  }

  #reveal(visible: Readonly<Record<string, boolean>>): void {
    for (const [name, isVisible] of Object.entries(visible)) {
      const part = this.#part(name)
      if (part) part.hidden = !isVisible
    }
  }

  #say(name: string, text = ''): void {
    const part = this.#part(name)
    if (part) part.textContent = text
  }

  get #full(): boolean {
    const box = this.#part('full')
    return box instanceof HTMLInputElement && box.checked
  }

  #sources(): Sources {
    const { reader = '', manage = '' } = this.dataset
    return { data: offlineDataPath(this.#locale.site, this.#full), reader, manage }
  }

  async #show(): Promise<void> {
    const copy = await readCopy()
    const has = copy !== null
    this.#reveal({ unable: false, choose: true, kept: has, keep: !has, refresh: has, remove: has, newer: false })
    if (copy) {
      const { site, full } = copy.directory
      const date = formatDay(copy.day, this.#locale.code)
      this.#say('day', this.dataset.day?.replace('{language}', localeBySite(site).name).replace('{date}', date))
      const box = this.#part('full')
      if (box instanceof HTMLInputElement) box.checked = full
    }
    await this.#showSize()
    // Of another language, or of another day than what the site has now.
    if (copy && navigator.onLine) {
      const isOther = copy.directory.site !== this.#locale.site
      this.#reveal({ newer: !isOther && await isOutdated(this.#sources()).catch(() => false) })
    }
  }

  async #showSize(): Promise<void> {
    const bytes = await sizeOf(this.#sources().data).catch(() => undefined)
    if (bytes === undefined) return
    const size = new Intl.NumberFormat(`${this.#locale.code}-u-nu-latn`, { style: 'unit', unit: 'kilobyte' })
    this.#say('size', this.dataset.size?.replace('{size}', size.format(Math.ceil(bytes / 1000))))
  }

  async #keep(): Promise<void> {
    const bar = this.#part('progress')
    this.#reveal({ progress: true, actions: false })
    this.#say('status', this.dataset.loading)
    try {
      await keepCopy(this.#sources(), (done, all) => {
        if (bar instanceof HTMLProgressElement) Object.assign(bar, { max: all, value: done })
      })
      this.#say('status', this.dataset.done)
    } catch {
      this.#say('status', this.dataset.failed)
    }
    this.#reveal({ progress: false, actions: true })
    await this.#show()
  }

  async #remove(): Promise<void> {
    await removeCopy()
    this.#say('status', this.dataset.removed)
    await this.#show()
    this.#part('keep')?.focus()
  }
}
