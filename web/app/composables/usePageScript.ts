/** Names a script of this page alone, and the files that it needs, in the head. */
export const usePageScript = (name: 'copy' | 'reader'): void => {
  const [script = '', ...needed] = useRuntimeConfig().scripts[name].split(' ')
  useHead({
    script: [{ type: 'module', src: script }],
    link: needed.map(href => ({ rel: 'modulepreload', href })),
  })
}
