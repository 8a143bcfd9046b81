/** Copies a text with a tap; hidden where the browser cannot. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [text, button, said] = [
      this.querySelector('textarea'), this.querySelector('button'), this.querySelector<HTMLElement>('[role="status"]'),
    ]
    if (!text || !button || !('clipboard' in navigator)) return
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.value)
      if (said) said.textContent = said.dataset.words ?? ''
    })
  }
}
