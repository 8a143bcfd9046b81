import { publicRoutes } from '../../../public-api/http/routes'
import { responsibility } from '../../../public-api/types'

export default publicRoutes(responsibility)
