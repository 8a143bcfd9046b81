import { hasContacts } from '#shared/report/contacts'
import { findNumber } from './proof'

/** Proves in the background that a real browser is at work, and warns of other people's numbers while typing. */
export const assist = (element: HTMLElement): void => {
  const form = element.querySelector('form')
  const text = form?.querySelector('textarea')
  const hint = form?.querySelector<HTMLElement>('[data-hint]')
  const confirmed = form?.querySelector<HTMLInputElement>('[name="contacts"]')
  if (!form || !text || !hint || !confirmed) return

  const wasConfirmed = !confirmed.disabled
  const check = () => {
    hint.hidden = !hasContacts(text.value)
    // Who sends below the hint has read it.
    confirmed.disabled = hint.hidden && !wasConfirmed
  }
  text.addEventListener('change', check)
  text.addEventListener('input', check)
  check()

  const { token = '', hash = '', max = '' } = element.dataset
  void findNumber(token, hash, Number(max)).then((number) => {
    if (number === null) return
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'proof'
    field.value = String(number)
    form.append(field)
  })
}
