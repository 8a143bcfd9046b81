import { piecesOf, type Piece } from '../read-aloud/pieces'
import { voiceFor } from '../read-aloud/voices'

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

/**
 * Reads the words around it aloud, each in its own language. It shows itself only where this device has voices for at
 * least half of the words; what has none is left out, and it says so. Going on begins with the piece that was
 * interrupted: to pause and resume a voice fails on many phones.
 */
export class ReadAloud extends HTMLElement {
  #pieces: Piece[] = []
  #next = 0
  #isReading = false

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return
    this.#offer()
    // Many browsers load their voices late.
    speechSynthesis.addEventListener('voiceschanged', () => this.#offer())
    this.querySelector('button')?.addEventListener('click', () => this.#isReading ? this.#stop() : this.#start())
    window.addEventListener('pagehide', () => this.#stop())
  }

  #collect(): { all: Piece[], readable: Piece[] } {
    const text = this.closest('article') ?? this.parentElement
    const all = text ? piecesOf(text) : []
    return { all, readable: all.filter(({ lang }) => voiceFor(lang)) }
  }

  #offer(): void {
    if (this.#isReading) return
    const { all, readable } = this.#collect()
    this.hidden = readable.length === 0 || lengthOf(readable) * 2 < lengthOf(all)
  }

  #start(): void {
    if (this.#next === 0) {
      const { all, readable } = this.#collect()
      this.#pieces = readable
      this.#say('[role="status"]', readable.length < all.length ? this.dataset.skipped : '')
    }
    this.#isReading = true
    speechSynthesis.cancel()
    this.#say('[data-label]', this.dataset.stop)
    this.#read()
  }

  #stop(): void {
    if (!this.#isReading) return
    this.#isReading = false
    speechSynthesis.cancel()
    this.#mark()
    this.#say('[data-label]', this.#next ? this.dataset.resume : this.dataset.start)
  }

  #read(): void {
    const piece = this.#pieces[this.#next]
    if (!piece) {
      this.#next = 0
      this.#stop()
      return
    }
    const words = new SpeechSynthesisUtterance(piece.text)
    words.lang = piece.lang
    words.voice = voiceFor(piece.lang) ?? null
    const isMine = () => this.#isReading && this.#pieces[this.#next] === piece
    words.onend = () => {
      if (!isMine()) return
      this.#next += 1
      this.#read()
    }
    words.onerror = () => {
      if (isMine()) this.#stop()
    }
    this.#mark(piece.block)
    speechSynthesis.speak(words)
  }

  #mark(block?: Element): void {
    for (const old of document.querySelectorAll('[data-read]')) old.removeAttribute('data-read')
    if (!block) return
    block.setAttribute('data-read', '')
    const folded = block.closest('details')
    if (folded) folded.open = true
    const { top, bottom } = block.getBoundingClientRect()
    if (top >= 0 && bottom <= innerHeight) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    block.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
  }

  #say(part: string, text = ''): void {
    const element = this.querySelector(part)
    if (element) element.textContent = text
  }
}
