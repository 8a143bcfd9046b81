import { demand } from './demand'
import { guide } from './guide'
import { guideStep } from './guide-step'
import { helpLine } from './help-line'
import { institution } from './institution'
import { newsItem } from './news-item'
import { offer } from './offer'
import { page } from './page'
import { positionPaper } from './position-paper'
import { responsibility } from './responsibility'
import { responsibleOffice } from './responsible-office'
import { site } from './site'
import { topic } from './topic'

/** Everything that the public can read. */
export const publicTypes = [
  offer, institution, newsItem, positionPaper, topic, page, demand, helpLine, guide, guideStep, responsibility,
  responsibleOffice, site,
] as const

export {
  demand, guide, guideStep, helpLine, institution, newsItem, offer, page, positionPaper, responsibility, responsibleOffice,
  site, topic,
}
