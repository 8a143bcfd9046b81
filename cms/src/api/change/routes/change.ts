import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/changes', 'change.find')] }
