export default async () => {
  await globalThis.stopReadOnlyServer?.()
}
