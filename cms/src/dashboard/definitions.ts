import { administration } from './components/administration'
import { contact } from './components/contact'
import { demandStep } from './components/demand-step'
import { event } from './components/event'
import { phone } from './components/phone'
import { place } from './components/place'
import { schedule } from './components/schedule'
import type { Definition } from './definition'
import { demand } from './types/demand'
import { guide } from './types/guide'
import { guideStep } from './types/guide-step'
import { helpLine } from './types/help-line'
import { institution } from './types/institution'
import { newsItem } from './types/news-item'
import { offer } from './types/offer'
import { page } from './types/page'
import { pageVote } from './types/page-vote'
import { positionPaper } from './types/position-paper'
import { responsibility } from './types/responsibility'
import { responsibleOffice } from './types/responsible-office'
import { site } from './types/site'
import { suggestion } from './types/suggestion'
import { topic } from './types/topic'

export const typeDefinitions: readonly Definition[] = [
  topic, institution, offer, newsItem, positionPaper, demand, page, helpLine, guide, guideStep, responsibility,
  responsibleOffice, site, suggestion, pageVote,
]

export const componentDefinitions: readonly Definition[] = [place, schedule, contact, phone, event, demandStep, administration]
