import { siteRoute } from '../../../public-api/http/routes'

export default { routes: [siteRoute('/numbers', 'number.create')] }
