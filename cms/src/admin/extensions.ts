import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin'
import type { StrapiApp } from '@strapi/strapi/admin'
import { onlyForPublishers } from './approval/publish-action'
import { documentActions, firstActions } from './actions'
import { arrangeHome } from './home'
import { addPages } from './pages'
import { panels } from './panels'

type Apis = Pick<ContentManagerPlugin['config']['apis'], 'addDocumentAction' | 'addEditViewSidePanel'>

const isContentManager = (apis: object): apis is Apis => 'addEditViewSidePanel' in apis && 'addDocumentAction' in apis

/** What we add to Strapi's dashboard before it starts: pages in the menu and the home page. */
export const registerExtensions = (app: StrapiApp) => {
  addPages(app)
  arrangeHome(app)
}

/** What we add to the pages of entries: panels at the side and actions. */
export const extendEntries = (app: StrapiApp) => {
  const { apis } = app.getPlugin('content-manager')
  if (!isContentManager(apis)) throw new Error('The content manager has no panels and actions to extend.')
  apis.addEditViewSidePanel(panels)
  apis.addDocumentAction(documentActions)
  apis.addDocumentAction(actions => [
    ...firstActions,
    ...actions.map(action => (action.type === 'publish' ? onlyForPublishers(action) : action)),
  ])
}
