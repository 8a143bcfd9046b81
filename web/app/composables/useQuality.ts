import type { Quality } from '@buendnis/contract'

/** How good the directory is today. */
export const useQuality = async (): Promise<Ref<Quality>> =>
  settle(await useFetch<Quality>('/api/quality', { deep: false }))
