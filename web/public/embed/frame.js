/**
 * Tells the page around this frame how high its content is, and nothing else. Whoever does not listen has a frame of a
 * fixed height.
 */
const content = document.querySelector('main')

/** The page around, where the browser says which one it is. What is told is no secret. */
const around = () => {
  const known = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '')
  return /^https?:/.test(known) ? known : '*'
}

const tell = () => {
  const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY)
  parent.postMessage({ buendnis: 'height', height }, around())
}

if (parent !== window && content) {
  new ResizeObserver(tell).observe(content)
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.buendnis === 'ask') tell()
  })
}
