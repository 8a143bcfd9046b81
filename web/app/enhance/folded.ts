/**
 * What is folded (`<details>` in the content) opens where an address points at its list item, and for printing; after
 * printing it is as it was.
 */
export const openFolded = (view: Window): void => {
  const { document } = view
  const openTarget = () => document.querySelector(':target > details')?.setAttribute('open', '')
  let opened: HTMLDetailsElement[] = []

  openTarget()
  view.addEventListener('hashchange', openTarget)
  view.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.step > details:not([open])')]
    for (const details of opened) details.open = true
  })
  view.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}
