import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/content-version', 'content-version.find')] }
