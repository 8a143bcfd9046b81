const openDrops = (root: Document): HTMLDetailsElement[] =>
  [...root.querySelectorAll<HTMLDetailsElement>('details.drop[open]')]

/** Menus of the header close with Escape, which gives the focus back, and with a tap beside them. */
export const closeDrops = (root: Document): void => {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const drop of openDrops(root)) {
      if (drop.contains(root.activeElement)) drop.querySelector('summary')?.focus()
      drop.open = false
    }
  })
  root.addEventListener('click', ({ target }) => {
    for (const drop of openDrops(root)) {
      if (target instanceof Node && !drop.contains(target)) drop.open = false
    }
  })
}
