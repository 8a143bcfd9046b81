import type { TopicReference } from '@buendnis/contract'

/**
 * Whether something is about violence at home: whoever holds the phone must not find it there by chance. Editors may
 * give the topic another address, so its sign counts, too.
 */
export const isAboutViolence = (topics: readonly Pick<TopicReference, 'slug' | 'icon'>[]): boolean =>
  topics.some(({ slug, icon }) => slug === 'gewalt' || icon === 'violence')

/** Whether somebody offers nothing but help against violence: it shall be found in no address book by chance. */
export const onlyAboutViolence = (
  { offers }: { offers: readonly { topics: readonly Pick<TopicReference, 'slug' | 'icon'>[] }[] },
): boolean => offers.length > 0 && offers.every(({ topics }) => isAboutViolence(topics))
