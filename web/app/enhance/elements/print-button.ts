/** Opens the browser's print window; the hint for browsers without a script goes. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const hint = this.querySelector('p')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => print())
    if (hint) hint.hidden = true
  }
}
