import { siteRoute } from '../../../public-api/http/routes'

export default { routes: [siteRoute('/page-votes', 'page-vote.create')] }
