import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/quality', 'quality.find')] }
