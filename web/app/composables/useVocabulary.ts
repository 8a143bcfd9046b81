import type { Demand, Institution, Offer, Phone } from '@buendnis/contract'

/** The words of the closed lists, in the language of this page. Keys are written out so that none can be missing. */
export const useVocabulary = (t: Translate = useTranslate()) => {
  const offerKinds: Record<Offer['kind'], () => string> = {
    'childcare': () => t('offerKind.childcare'),
    'counselling': () => t('offerKind.counselling'),
    'course': () => t('offerKind.course'),
    'event': () => t('offerKind.event'),
    'group': () => t('offerKind.group'),
    'information': () => t('offerKind.information'),
    'material-help': () => t('offerKind.materialHelp'),
    'right': () => t('offerKind.right'),
  }
  const areas: Record<Offer['area'], () => string> = {
    both: () => t('area.both'),
    city: () => t('area.city'),
    district: () => t('area.district'),
    nationwide: () => t('area.nationwide'),
  }
  const modes: Record<Offer['modes'][number], () => string> = {
    'home-visit': () => t('mode.homeVisit'),
    'on-site': () => t('mode.onSite'),
    'online': () => t('mode.online'),
    'phone': () => t('mode.phone'),
  }
  const costs: Record<NonNullable<Offer['cost']>, () => string> = {
    donation: () => t('cost.donation'),
    free: () => t('cost.free'),
    paid: () => t('cost.paid'),
    reduced: () => t('cost.reduced'),
  }
  const childcare: Record<NonNullable<Offer['childcareDuringVisit']>, () => string> = {
    'no': () => t('childcare.no'),
    'on-request': () => t('childcare.onRequest'),
    'yes': () => t('childcare.yes'),
  }
  const appointments: Record<NonNullable<Offer['appointment']>, () => string> = {
    'not-needed': () => t('appointment.notNeeded'),
    'possible': () => t('appointment.possible'),
    'required': () => t('appointment.required'),
  }
  const audiences: Record<Exclude<Offer['audience'], 'all'>, () => string> = {
    men: () => t('audience.men'),
    pregnant: () => t('audience.pregnant'),
    women: () => t('audience.women'),
  }
  const institutionKinds: Record<Institution['kind'], () => string> = {
    'association': () => t('institution.association'),
    'church': () => t('institution.church'),
    'education': () => t('institution.education'),
    'health': () => t('institution.health'),
    'housing': () => t('institution.housing'),
    'other': () => t('institution.other'),
    'public-office': () => t('institution.publicOffice'),
  }
  const demandStates: Record<Demand['state'], () => string> = {
    'demanded': () => t('demand.demanded'),
    'discussed': () => t('demand.discussed'),
    'met': () => t('demand.met'),
    'partly-met': () => t('demand.partlyMet'),
    'rejected': () => t('demand.rejected'),
  }
  const phoneTypes: Record<Exclude<Phone['type'], 'voice'>, () => string> = {
    cell: () => t('contact.cell'),
    fax: () => t('contact.fax'),
    text: () => t('contact.text'),
  }

  return {
    appointment: (value: NonNullable<Offer['appointment']>) => appointments[value](),
    area: (value: Offer['area']) => areas[value](),
    audience: (value: Offer['audience']) => value === 'all' ? undefined : audiences[value](),
    childcare: (value: NonNullable<Offer['childcareDuringVisit']>) => childcare[value](),
    cost: (value: NonNullable<Offer['cost']>) => costs[value](),
    demandState: (value: Demand['state']) => demandStates[value](),
    institutionKind: (value: Institution['kind']) => institutionKinds[value](),
    mode: (value: Offer['modes'][number]) => modes[value](),
    offerKind: (value: Offer['kind']) => offerKinds[value](),
    phoneType: (value: Phone['type']) => value === 'voice' ? undefined : phoneTypes[value](),
  }
}
