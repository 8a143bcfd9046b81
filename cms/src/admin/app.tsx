import type { StrapiApp } from '@strapi/strapi/admin'
import { extendEntries, registerExtensions } from './extensions'
import { groupFields, headingType } from './layout/form-groups'
import { GroupHeading } from './layout/GroupHeading'
import { showWordsInLists } from './layout/list-words'
import { showOnlyTexts } from './layout/only-texts'
import { addStyle } from './layout/style'
import { theme } from './layout/theme'
import logo from './images/logo.svg'
import { guardSaves } from './newer-change/guard-saves'
import { german } from './translations/german'
import { orderMenu } from './translations/menu'

const languageKey = 'strapi-admin-language'

// Whoever has not chosen a language in this browser gets the sign-in page in German.
if (!window.localStorage.getItem(languageKey)) window.localStorage.setItem(languageKey, 'de')

// Strapi announces its new media library on every page until somebody closes that; it remembers it under this key.
window.localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true')

// Its guided tour explains how to build content types and where to buy hosting.
const seen = { currentStep: 0, isCompleted: true }
window.localStorage.setItem('STRAPI_GUIDED_TOUR', JSON.stringify({
  tours: { contentTypeBuilder: seen, contentManager: seen, apiTokens: seen, strapiCloud: seen },
  enabled: false, hidden: true, completedActions: [],
}))

guardSaves()

export default {
  config: {
    locales: ['de'],
    translations: { de: german },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo, title: 'Bündnis für Alleinerziehende' },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    app.customFields.register({
      name: 'multi-choice',
      type: 'json',
      intlLabel: { id: 'multi-choice.label', defaultMessage: 'Mehrfachauswahl' },
      intlDescription: { id: 'multi-choice.description', defaultMessage: 'Mehrere Wörter aus einer festen Liste' },
      components: {
        Input: async () => import('./fields/MultiChoiceInput').then(module => ({ default: module.MultiChoiceInput })),
      },
    })
    app.addFields({ type: headingType, Component: GroupHeading })
    registerExtensions(app)
    addStyle()
  },

  bootstrap(app: StrapiApp) {
    extendEntries(app)
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupFields)
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', showOnlyTexts)
    app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', orderMenu)
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showWordsInLists)
  },
}
