import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/redirects', 'redirect.find')] }
