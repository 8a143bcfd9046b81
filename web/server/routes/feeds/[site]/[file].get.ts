import { feedKinds } from '#shared/feeds'
import { sendFeed } from '../../../feeds/send.ts'

/** `/feeds/<language of the site>/<what>.atom` or `.json` */
export default answer((event) => {
  const [name = '', ending = ''] = (getRouterParam(event, 'file') ?? '').split('.')
  return sendFeed(event, ending, { kind: feedKinds.find(kind => kind === name) })
})
