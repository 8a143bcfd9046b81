/** The form of a report: what helps with it is loaded when somebody begins to fill it in. */
export class CarefulForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', () => {
      void import('../report/assist').then(({ assist }) => assist(this))
    }, { once: true })
  }
}
