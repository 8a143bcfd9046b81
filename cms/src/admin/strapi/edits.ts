/** A change of one file of Strapi's dashboard while it is built: every place where `from` stands. */
export interface Edit {
  /** The end of the file's path. */
  readonly file: string
  readonly from: string
  readonly to: string
}

const contentManager = '@strapi/content-manager/dist/admin'
const languages = '@strapi/i18n/dist/admin'
const dashboard = '@strapi/admin/dist/admin/admin/src'
const media = '@strapi/upload/dist/admin'
const designSystem = '@strapi/design-system/dist/index.mjs'
const bulkPublish = `${contentManager}/pages/ListView/components/BulkActions/PublishAction.mjs`
const bulkLocales = `${languages}/components/BulkLocaleActionModal.mjs`
const localePicker = `${languages}/components/CMHeaderActions.mjs`
const searchAsset = `${media}/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs`

const stateInWords = {
  from: 'children: capitalize(status)',
  to: 'children: formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status })',
}

/** English words that Strapi does not read from its translations. */
const words: readonly Edit[] = [
  { file: bulkPublish, from: `label: 'documentId'`, to: `label: 'Kennung'` },
  { file: bulkPublish, from: `label: 'name'`, to: `label: 'Name'` },
  { file: bulkPublish, from: `label: 'status'`, to: `label: 'Stand'` },
  { file: bulkPublish, from: `label: 'Publication status'`, to: `label: 'Was geschieht'` },
  // Said to screen readers in the place of the German word beside it.
  { file: `${contentManager}/pages/EditView/components/DocumentStatus.mjs`, from: '"aria-label": status,', to: '' },
  { file: localePicker, ...stateInWords },
  { file: bulkLocales, ...stateInWords },
  { file: bulkLocales, from: '`Select ${locale}`', to: '`${locale} auswählen`' },
  { file: designSystem, from: '"Choose date"', to: '"Datum"' },
  { file: designSystem, from: '"Choose time"', to: '"Uhrzeit"' },
  { file: designSystem, from: '`${e} date`', to: '`Datum: ${e}`' },
  { file: designSystem, from: '`${e} time`', to: '`Uhrzeit: ${e}`' },
  { file: designSystem, from: '= "Month"', to: '= "Monat"' },
  { file: designSystem, from: '= "Year"', to: '= "Jahr"' },
  { file: designSystem, from: '= "Clear"', to: '= "Leeren"' },
  { file: designSystem, from: 'clearLabel: "Clear"', to: 'clearLabel: "Leeren"' },
  { file: designSystem, from: '"Close modal"', to: '"Schließen"' },
  { file: designSystem, from: 'children: "Loading"', to: 'children: "Wird geladen"' },
  { file: designSystem, from: '"Loading content..."', to: '"Wird geladen …"' },
  { file: designSystem, from: '"No results found"', to: '"Nichts gefunden"' },
  { file: designSystem, from: '"Select or enter a value"', to: '"Auswählen oder eingeben"' },
  { file: `${dashboard}/components/LazyOutlet.mjs`, from: '"Loading content."', to: '"Wird geladen …"' },
  {
    file: `${dashboard}/features/Notifications.mjs`,
    from: 'position: "top-center"',
    to: 'position: "top-center", containerAriaLabel: "Meldungen"',
  },
  { file: searchAsset, from: '"aria-label": "search"', to: '"aria-label": "Suchen"' },
  ...[['createdAt', 'Hochgeladen'], ['updatedAt', 'Geändert'], ['type', 'Art'], ['audio', 'Ton'], ['file', 'Datei'], ['image', 'Bild'], ['video', 'Video']]
    .map(([from, to]) => ({ file: `${media}/utils/displayedFilters.mjs`, from: `label: '${from}'`, to: `label: '${to}'` })),
  { file: searchAsset, from: 'label: "Search"', to: 'label: "Suchen"' },
]

/** A folded part of a form says in words what is in it, not the stored time. */
const folded: readonly Edit[] = [
  {
    file: `${contentManager}/pages/EditView/components/FormInputs/Component/Repeatable.mjs`,
    from: `return getIn(state.values, [
            ...name.split('.'),
            mainField.name
        ]);`,
    to: `return foldedTitle(getIn(state.values, name.split('.')), mainField.name);`,
  },
  {
    file: `${contentManager}/pages/EditView/components/FormInputs/Component/Repeatable.mjs`,
    from: `import * as React from 'react';`,
    to: `import * as React from 'react';\nimport { foldedTitle } from '/src/admin/strapi/folded-title';`,
  },
]

const jobs = (end: string) => ({
  from: `collectionType: collectionType\n    });\n    ${end}`,
  to: `collectionType: collectionType\n    }, { skip: true });\n    ${end}`,
})

/** Questions for what we do not have (paid AI, statistics of Strapi's home page); each is refused and an error in the console. */
const requests: readonly Edit[] = [
  {
    file: `${dashboard}/pages/Home/HomePage.mjs`,
    from: `    useGetCountDocumentsQuery();\n    useGetKeyStatisticsQuery();\n`,
    to: '',
  },
  {
    file: `${contentManager}/hooks/useDocumentActions.mjs`,
    from: 'useGetAiFeatureConfigQuery()',
    to: 'useGetAiFeatureConfigQuery(undefined, { skip: true })',
  },
  { file: localePicker, ...jobs('const { data: settings }') },
  { file: `${languages}/hooks/useAILocalizationJobsPolling.mjs`, ...jobs('const shouldPoll') },
  { file: `${media}/hooks/useTracking.mjs`, from: 'useSettings()', to: 'useSettings(false)' },
  ...['hooks/useAIMetadataEnabled', 'hooks/useTracking', 'pages/Assets/AssetsPage'].map(name => ({
    file: `${media}/future/${name}.mjs`,
    from: 'useGetUploadSettingsQuery()',
    to: 'useGetUploadSettingsQuery(undefined, { skip: true })',
  })),
]

/** All that we change in Strapi's own dashboard; why so: docs/adr/0025-edits-at-build.md. */
export const edits: readonly Edit[] = [...words, ...folded, ...requests]
