import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin'
import { useRBAC } from '@strapi/strapi/admin'

/** Strapi shows its button to publish to everybody, and greys it out; who may not publish gets its place for saving. */
export const onlyForPublishers = (publish: DocumentActionComponent): DocumentActionComponent => {
  const action: DocumentActionComponent = (props) => {
    const description = publish(props)
    const { allowedActions } = useRBAC({
      publish: [{ action: 'plugin::content-manager.explorer.publish', subject: props.model }],
    })
    return allowedActions.canPublish ? description : null
  }
  action.type = publish.type
  action.position = publish.position
  return action
}
