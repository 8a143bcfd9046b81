import { SlugQuestion } from '../../../../cms/questions.ts'
import { sendFeed } from '../../../../feeds/send.ts'

/** `/feeds/<language of the site>/topics/<slug>.atom` or `.json`: offers about a topic */
export default answer((event) => {
  const [name = '', ending = ''] = (getRouterParam(event, 'file') ?? '').split('.')
  const { success, data: topic } = SlugQuestion.safeParse(name)
  return sendFeed(event, ending, success ? { kind: 'offers', topic } : {})
})
