import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/openapi.json', 'openapi.find')] }
