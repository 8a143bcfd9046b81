import type { Place, Section } from '#shared/utils/paths'

/** The words for a page that shows no single entry; undefined for the page of an entry. */
export const useSectionName = (place: Place): string | undefined => {
  const { t } = useNuxtApp().$i18n
  const names: Partial<Record<Section | 'home', () => string>> = {
    home: () => t('site.home'),
    offers: () => t('offer.title'),
    topics: () => t('topic.title'),
    institutions: () => t('institution.title'),
    news: () => t('news.title'),
    positionPapers: () => t('paper.title'),
    demands: () => t('demand.title'),
    guides: () => t('guide.title'),
    help: () => t('help.now'),
    responsibility: () => t('responsibility.title'),
    offline: () => t('offline.title'),
    embed: () => t('embed.title'),
    quality: () => t('quality.title'),
  }
  const isEntry = place.section === 'page' || ('slug' in place && place.slug !== undefined)
  return isEntry ? undefined : names[place.section]?.()
}
