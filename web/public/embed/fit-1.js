/**
 * For websites that show our list: makes its frame as high as the list. It listens to our frames alone, takes one number
 * from them, and changes nothing but their height. Its bytes never change: the copied line holds a fingerprint of them.
 */
(() => {
  const { origin } = new URL(document.currentScript.src)
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`))

  addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.buendnis !== 'height') return
    const { height } = event.data
    if (!Number.isInteger(height) || height < 1 || height > 20000) return
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source)
    if (frame) frame.style.height = `${height}px`
  })

  // Frames that were ready before this script have told it to nobody.
  const ask = () => frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ buendnis: 'ask' }, origin))
  ask()
  addEventListener('load', ask)
})()
