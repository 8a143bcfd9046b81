import { publicRoute } from '../../../public-api/http/routes'
import { site } from '../../../public-api/types'

export default { routes: [publicRoute(`/${site.path}`, `${site.uid}.find`)] }
